//! `wcstold`.

use super::number::convert;
use crate::internal::f128::F128;
use crate::stdlib::strtold::strtold;
use crate::types::wchar_t;

/// As `strtold`, from a wide string. C23 7.31.4.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcstold(result: *mut F128, string: *const wchar_t, end: *mut *mut wchar_t) {
    // SAFETY: the caller's string ends with a NUL; the ABI passes where the result goes.
    unsafe { convert(string, end, |text, stop| strtold(result, text, stop)) }
}
