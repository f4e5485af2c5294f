//! `mbrtoc32`.

use crate::types::c_char;
use crate::wchar::{mbrtowc::mbrtowc, multibyte::State};

/// Decodes the next character, as `mbrtowc` does. C23 7.30.1.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mbrtoc32(
    to: *mut u32,
    from: *const c_char,
    length: usize,
    state: *mut State,
) -> usize {
    static mut OWN: State = State::INITIAL;
    let state = if state.is_null() { &raw mut OWN } else { state };
    // SAFETY: as mbrtowc. A null `from` stands for an empty string without a result.
    unsafe {
        if from.is_null() {
            return mbrtoc32(core::ptr::null_mut(), c"".as_ptr(), 1, state);
        }
        mbrtowc(to.cast(), from, length, state)
    }
}
