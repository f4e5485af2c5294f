//! `fmaf`

/// `x`·`y` + `z`, rounded once (C23 7.12.13.1).
#[unsafe(no_mangle)]
pub extern "C" fn fmaf(x: f32, y: f32, z: f32) -> f32 {
    libm::fmaf(x, y, z)
}
