//! `sincosf`

/// The sine and the cosine of `x` radians, stored at `sine` and `cosine` (sincos(3)).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sincosf(x: f32, sine: *mut f32, cosine: *mut f32) {
    let (s, c) = libm::sincosf(x);
    // SAFETY: the caller passes the addresses of two numbers.
    unsafe {
        *sine = s;
        *cosine = c;
    }
}
