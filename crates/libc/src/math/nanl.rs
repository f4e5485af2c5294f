//! `nanl`

use crate::internal::f128::F128;
use crate::types::c_char;

/// A quiet NaN (C23 7.12.11.2). The tag is not looked at: the payload is implementation-defined, and `strtold` ignores it too.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nanl(result: *mut F128, _tag: *const c_char) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::NAN }
}
