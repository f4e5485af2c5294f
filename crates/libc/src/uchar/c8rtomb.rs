//! `c8rtomb`.

use crate::internal::errno::{Errno, set_errno};
use crate::types::{c_char, wchar_t};
use crate::wchar::{
    multibyte::{State, next_utf8},
    wcrtomb::wcrtomb,
};

/// Encodes a character from UTF-8. Returns how many bytes, 0 for bytes of a character that is not complete, or (size_t)-1 and EILSEQ.
/// C23 7.30.1.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn c8rtomb(to: *mut c_char, unit: u8, state: *mut State) -> usize {
    static mut OWN: State = State::INITIAL;
    let state = if state.is_null() { &raw mut OWN } else { state };
    // SAFETY: the caller's arguments; the own state is left to one thread at a time.
    unsafe {
        if to.is_null() {
            return if core::mem::take(&mut (*state).unit) == 0 { 1 } else { illegal() };
        }
        match next_utf8(&mut (*state).unit, unit) {
            Some(Some(code)) => wcrtomb(to, code as wchar_t, core::ptr::null_mut()),
            Some(None) => 0,
            None => illegal(),
        }
    }
}

fn illegal() -> usize {
    set_errno(Errno::EILSEQ);
    usize::MAX
}
