//! `sincosl`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The sine and the cosine of `x` radians, stored at `sine` and `cosine` (sincos(3)).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sincosl(low: u64, high: u64, sine: *mut F128, cosine: *mut F128) {
    let (s, c) = wide::sin_cos(F128::from_halves(low, high).widen());
    // SAFETY: the caller passes the addresses of two numbers.
    unsafe {
        *sine = F128::narrow(s);
        *cosine = F128::narrow(c);
    }
}
