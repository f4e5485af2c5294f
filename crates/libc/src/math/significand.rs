//! `significand`

/// The significand of `x`, in [1, 2) and with its sign; zero, infinities and NaN as they are (significand(3)).
#[unsafe(no_mangle)]
pub extern "C" fn significand(x: f64) -> f64 {
    if x == 0.0 || !x.is_finite() {
        return x;
    }
    libm::scalbn(x, -libm::ilogb(x))
}
