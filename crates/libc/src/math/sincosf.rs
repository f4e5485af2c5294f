//! `sincosf`

use crate::math::cosf::cosf;
use crate::math::sinf::sinf;

/// The sine and the cosine of `x` radians, stored at `sine` and `cosine` (sincos(3)).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sincosf(x: f32, sine: *mut f32, cosine: *mut f32) {
    // SAFETY: the caller passes the addresses of two numbers.
    unsafe {
        *sine = sinf(x);
        *cosine = cosf(x);
    }
}
