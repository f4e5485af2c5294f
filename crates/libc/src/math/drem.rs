//! `drem`

/// The older name of `remainder` (drem(3)).
#[unsafe(no_mangle)]
pub extern "C" fn drem(x: f64, y: f64) -> f64 {
    libm::remainder(x, y)
}
