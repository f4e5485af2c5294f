//! `mbrtoc8`.

use super::mbrtoc16::GIVEN_BEFORE;
use crate::types::c_char;
use crate::wchar::{mbrtowc::mbrtowc, multibyte::State};

/// Decodes the next character to UTF-8. As `mbrtowc`, and where a character needs more code units, the next calls give them and return
/// (size_t)-3: no bytes were taken. C23 7.30.1.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mbrtoc8(
    to: *mut u8,
    from: *const c_char,
    length: usize,
    state: *mut State,
) -> usize {
    static mut OWN: State = State::INITIAL;
    let state = if state.is_null() { &raw mut OWN } else { state };
    // SAFETY: the caller's arguments; the own state is left to one thread at a time.
    unsafe {
        if from.is_null() {
            return mbrtoc8(core::ptr::null_mut(), c"".as_ptr(), 1, state);
        }
        let (unit, result) = if (*state).unit != 0 {
            // The bytes to come, the next one lowest.
            let unit = (*state).unit as u8;
            (*state).unit >>= 8;
            (unit, GIVEN_BEFORE)
        } else {
            let mut character = 0;
            let result = mbrtowc(&raw mut character, from, length, state);
            if result > 4 {
                return result;
            }
            let bytes = utf8(character as u32);
            (*state).unit = bytes >> 8;
            (bytes as u8, result)
        };
        if !to.is_null() {
            *to = unit;
        }
        result
    }
}

/// The bytes of UTF-8, the first one lowest, in every locale.
fn utf8(code: u32) -> u32 {
    let low = |shift: u32| 0x80 | (code >> shift & 0x3f);
    match code {
        ..0x80 => code,
        0x80..0x800 => 0xc0 | code >> 6 | low(0) << 8,
        0x800..0x10000 => 0xe0 | code >> 12 | low(6) << 8 | low(0) << 16,
        _ => 0xf0 | code >> 18 | low(12) << 8 | low(6) << 16 | low(0) << 24,
    }
}
