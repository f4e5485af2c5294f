//! `atan2f`

/// The angle of the point (`x`, `y`), in radians, between -π and π; the signs of zeros count (C23 7.12.4.4, F.10.1.4).
#[unsafe(no_mangle)]
pub extern "C" fn atan2f(y: f32, x: f32) -> f32 {
    libm::atan2(y as f64, x as f64) as f32
}
