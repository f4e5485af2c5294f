//! `hypot`

/// √(`x`² + `y`²), without overflow or underflow on the way (C23 7.12.7.4).
#[unsafe(no_mangle)]
pub extern "C" fn hypot(x: f64, y: f64) -> f64 {
    libm::hypot(x, y)
}
