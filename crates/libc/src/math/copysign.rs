//! `copysign`

/// The magnitude of `x` with the sign of `y` (C23 7.12.11.1).
#[unsafe(no_mangle)]
pub extern "C" fn copysign(x: f64, y: f64) -> f64 {
    x.copysign(y)
}
