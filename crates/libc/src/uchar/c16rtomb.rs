//! `c16rtomb`.

use crate::internal::errno::{Errno, set_errno};
use crate::types::{c_char, wchar_t};
use crate::wchar::{multibyte::State, wcrtomb::wcrtomb};

/// Encodes a character from UTF-16. Returns how many bytes, 0 for the first half of a pair, or (size_t)-1 and EILSEQ, also for half a pair
/// alone. C23 7.30.1.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn c16rtomb(to: *mut c_char, unit: u16, state: *mut State) -> usize {
    static mut OWN: State = State::INITIAL;
    let state = if state.is_null() { &raw mut OWN } else { state };
    // SAFETY: the caller's arguments; the own state is left to one thread at a time.
    unsafe {
        if to.is_null() {
            if (*state).unit != 0 {
                return illegal(state);
            }
            return 1;
        }
        let unit = unit as u32;
        if (*state).unit == 0 && unit & 0xfc00 == 0xd800 {
            (*state).unit = unit;
            return 0;
        }
        let mut character = unit;
        if (*state).unit != 0 {
            if unit & 0xfc00 != 0xdc00 {
                return illegal(state);
            }
            character = (((*state).unit - 0xd7c0) << 10) + (unit & 0x3ff);
            (*state).unit = 0;
        } else if unit & 0xfc00 == 0xdc00 {
            return illegal(state);
        }
        wcrtomb(to, character as wchar_t, core::ptr::null_mut())
    }
}

unsafe fn illegal(state: *mut State) -> usize {
    // SAFETY: the caller's state.
    unsafe { (*state).unit = 0 };
    set_errno(Errno::EILSEQ);
    usize::MAX
}
