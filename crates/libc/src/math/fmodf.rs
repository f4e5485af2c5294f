//! `fmodf`

/// The remainder of `x`/`y` that has the sign of `x`, exact (C23 7.12.10.1). NaN where `x` is infinite or `y` is zero.
#[unsafe(no_mangle)]
pub extern "C" fn fmodf(x: f32, y: f32) -> f32 {
    libm::fmodf(x, y)
}
