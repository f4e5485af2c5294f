//! `wcsncasecmp`.

use crate::types::{c_int, c_void, wchar_t, wint_t};
use crate::wctype::towlower::towlower;

/// As `wcscasecmp`, of at most `limit` characters. POSIX.1-2024 `wcscasecmp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcsncasecmp(left: *const wchar_t, right: *const wchar_t, limit: usize) -> c_int {
    for i in 0..limit {
        // SAFETY: the caller's strings end with a NUL or have `limit` characters.
        let (a, b) = unsafe { (*left.add(i), *right.add(i)) };
        if a != b {
            let (a, b) = (towlower(a as wint_t), towlower(b as wint_t));
            if a != b {
                return (a as c_int).wrapping_sub(b as c_int);
            }
        }
        if a == 0 {
            break;
        }
    }
    0
}

/// As `wcsncasecmp`, in a given locale. POSIX.1-2024 `wcscasecmp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcsncasecmp_l(
    left: *const wchar_t,
    right: *const wchar_t,
    limit: usize,
    _locale: *mut c_void,
) -> c_int {
    // SAFETY: as wcsncasecmp.
    unsafe { wcsncasecmp(left, right, limit) }
}
