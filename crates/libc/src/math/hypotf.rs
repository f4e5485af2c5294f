//! `hypotf`

/// √(`x`² + `y`²), without overflow or underflow on the way (C23 7.12.7.4).
#[unsafe(no_mangle)]
pub extern "C" fn hypotf(x: f32, y: f32) -> f32 {
    libm::hypotf(x, y)
}
