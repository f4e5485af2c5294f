//! `nextafterf`

/// The next number after `x` towards `y`; `y` where they are equal (C23 7.12.11.3).
#[unsafe(no_mangle)]
pub extern "C" fn nextafterf(x: f32, y: f32) -> f32 {
    libm::nextafterf(x, y)
}
