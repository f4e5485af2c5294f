//! `wcsrtombs`.

use super::{multibyte::State, wcsnrtombs::wcsnrtombs};
use crate::types::{c_char, wchar_t};

/// As `wcsnrtombs`, of a whole string. C23 7.31.6.5.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcsrtombs(
    to: *mut c_char,
    from: *mut *const wchar_t,
    limit: usize,
    state: *mut State,
) -> usize {
    // SAFETY: the caller's string ends with a NUL.
    unsafe { wcsnrtombs(to, from, usize::MAX, limit, state) }
}
