//! `wcswcs`.

use super::wcsstr::wcsstr;
use crate::types::wchar_t;

/// The older name of `wcsstr`. X/Open 4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcswcs(string: *const wchar_t, needle: *const wchar_t) -> *mut wchar_t {
    // SAFETY: as wcsstr.
    unsafe { wcsstr(string, needle) }
}
