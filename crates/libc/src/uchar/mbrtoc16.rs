//! `mbrtoc16`.

use crate::types::c_char;
use crate::wchar::{mbrtowc::mbrtowc, multibyte::State};

/// The character was complete before.
pub const GIVEN_BEFORE: usize = usize::MAX - 2;

/// Decodes the next character to UTF-16. As `mbrtowc`, and where a character needs a second code unit, the next call gives it and returns
/// (size_t)-3: no bytes were taken. C23 7.30.1.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mbrtoc16(
    to: *mut u16,
    from: *const c_char,
    length: usize,
    state: *mut State,
) -> usize {
    static mut OWN: State = State::INITIAL;
    let state = if state.is_null() { &raw mut OWN } else { state };
    // SAFETY: the caller's arguments; the own state is left to one thread at a time.
    unsafe {
        if from.is_null() {
            return mbrtoc16(core::ptr::null_mut(), c"".as_ptr(), 1, state);
        }
        if (*state).unit != 0 {
            if !to.is_null() {
                *to = (*state).unit as u16;
            }
            (*state).unit = 0;
            return GIVEN_BEFORE;
        }
        let mut character = 0;
        let result = mbrtowc(&raw mut character, from, length, state);
        if result <= 4 {
            let mut code = character as u32;
            if code >= 0x10000 {
                (*state).unit = 0xdc00 | (code & 0x3ff);
                code = 0xd7c0 + (code >> 10);
            }
            if !to.is_null() {
                *to = code as u16;
            }
        }
        result
    }
}
