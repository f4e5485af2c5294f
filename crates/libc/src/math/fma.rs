//! `fma`

/// `x`·`y` + `z`, rounded once (C23 7.12.13.1).
#[unsafe(no_mangle)]
pub extern "C" fn fma(x: f64, y: f64, z: f64) -> f64 {
    libm::fma(x, y, z)
}
