//! `remainder`

/// The remainder of `x`/`y` to the nearest quotient, ties to even, exact (C23 7.12.10.2). NaN where `x` is infinite or `y` is zero.
#[unsafe(no_mangle)]
pub extern "C" fn remainder(x: f64, y: f64) -> f64 {
    libm::remainder(x, y)
}
