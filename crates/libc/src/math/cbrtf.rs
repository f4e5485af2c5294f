//! `cbrtf`

/// The cube root of `x` (C23 7.12.7.1).
#[unsafe(no_mangle)]
pub extern "C" fn cbrtf(x: f32) -> f32 {
    libm::cbrtf(x)
}
