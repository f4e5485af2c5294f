//! `erff`

/// The error function of `x` (C23 7.12.8.1).
#[unsafe(no_mangle)]
pub extern "C" fn erff(x: f32) -> f32 {
    libm::erff(x)
}
