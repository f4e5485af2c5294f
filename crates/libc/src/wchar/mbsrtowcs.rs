//! `mbsrtowcs`.

use super::{mbsnrtowcs::mbsnrtowcs, multibyte::State};
use crate::types::{c_char, wchar_t};

/// As `mbsnrtowcs`, of a whole string. C23 7.31.6.5.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mbsrtowcs(
    to: *mut wchar_t,
    from: *mut *const c_char,
    limit: usize,
    state: *mut State,
) -> usize {
    static mut OWN: State = State::INITIAL;
    // SAFETY: the caller's string ends with a NUL.
    unsafe { mbsnrtowcs(to, from, usize::MAX, limit, if state.is_null() { &raw mut OWN } else { state }) }
}
