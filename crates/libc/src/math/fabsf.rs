//! `fabsf`

/// The absolute value of `x` (C23 7.12.7.3).
#[unsafe(no_mangle)]
pub extern "C" fn fabsf(x: f32) -> f32 {
    x.abs()
}
