//! `copysignf`

/// The magnitude of `x` with the sign of `y` (C23 7.12.11.1).
#[unsafe(no_mangle)]
pub extern "C" fn copysignf(x: f32, y: f32) -> f32 {
    x.copysign(y)
}
