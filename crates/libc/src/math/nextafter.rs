//! `nextafter`

/// The next number after `x` towards `y`; `y` where they are equal (C23 7.12.11.3).
#[unsafe(no_mangle)]
pub extern "C" fn nextafter(x: f64, y: f64) -> f64 {
    libm::nextafter(x, y)
}
