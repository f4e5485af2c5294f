//! `remainderf`

/// The remainder of `x`/`y` to the nearest quotient, ties to even, exact (C23 7.12.10.2). NaN where `x` is infinite or `y` is zero.
#[unsafe(no_mangle)]
pub extern "C" fn remainderf(x: f32, y: f32) -> f32 {
    libm::remainderf(x, y)
}
