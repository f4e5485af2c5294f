//! `mbrlen`.

use super::{mbrtowc::mbrtowc, multibyte::State};
use crate::types::c_char;

/// As `mbrtowc`, without a result. C23 7.31.6.4.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mbrlen(from: *const c_char, length: usize, state: *mut State) -> usize {
    static mut OWN: State = State::INITIAL;
    // SAFETY: as mbrtowc.
    unsafe {
        mbrtowc(core::ptr::null_mut(), from, length, if state.is_null() { &raw mut OWN } else { state })
    }
}

/// Another name of `mbrlen`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __mbrlen(from: *const c_char, length: usize, state: *mut State) -> usize {
    // SAFETY: as mbrlen.
    unsafe { mbrlen(from, length, state) }
}
