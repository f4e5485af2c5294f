//! `powf`

/// `x` to the power `y` (C23 7.12.7.5, F.10.4.5).
#[unsafe(no_mangle)]
pub extern "C" fn powf(x: f32, y: f32) -> f32 {
    libm::powf(x, y)
}
