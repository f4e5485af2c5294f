//! `dremf`

/// The older name of `remainderf` (drem(3)).
#[unsafe(no_mangle)]
pub extern "C" fn dremf(x: f32, y: f32) -> f32 {
    libm::remainderf(x, y)
}
