//! `sincos`

use crate::math::trigonometric_double as easy;

/// The sine and the cosine of `x` radians, stored at `sine` and `cosine` (sincos(3)).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sincos(x: f64, sine: *mut f64, cosine: *mut f64) {
    let (s, c) = match (easy::sine(x, 0), easy::sine(x, 1)) {
        (Some(s), Some(c)) => (s, c),
        _ => libm::sincos(x),
    };
    // SAFETY: the caller passes the addresses of two numbers.
    unsafe {
        *sine = s;
        *cosine = c;
    }
}
