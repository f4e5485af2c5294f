//! `atan2`

/// The angle of the point (`x`, `y`), in radians, between -π and π; the signs of zeros count (C23 7.12.4.4, F.10.1.4).
#[unsafe(no_mangle)]
pub extern "C" fn atan2(y: f64, x: f64) -> f64 {
    libm::atan2(y, x)
}
