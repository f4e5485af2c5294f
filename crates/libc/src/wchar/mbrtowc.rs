//! `mbrtowc`.

use super::multibyte::{Decoded, State, decode};
use crate::internal::errno::{Errno, set_errno};
use crate::types::{c_char, wchar_t};

/// Decodes the next character of at most `length` bytes to `*to`, if that is not null. Returns how many of these bytes it took, 0 for
/// a NUL, (size_t)-2 if it is not complete (the bytes are kept in the state), or (size_t)-1 and EILSEQ. A null `from` asks to leave the
/// state as at first: 0, or EILSEQ if a character was begun. C23 7.31.6.4.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mbrtowc(
    to: *mut wchar_t,
    from: *const c_char,
    length: usize,
    state: *mut State,
) -> usize {
    static mut OWN: State = State::INITIAL;
    // SAFETY: the caller's state or the one of this function, which C leaves to one thread at a time.
    unsafe {
        let state = if state.is_null() { &raw mut OWN } else { state };
        convert(to, from.cast(), length, &mut (*state).partial)
    }
}

/// What an incomplete character returns.
pub const INCOMPLETE: usize = usize::MAX - 1;

/// As the function, with a state that is there.
///
/// # Safety
/// As the function.
#[inline]
pub unsafe fn convert(to: *mut wchar_t, from: *const u8, length: usize, partial: &mut u32) -> usize {
    if from.is_null() {
        return if core::mem::take(partial) == 0 { 0 } else { illegal() };
    }
    // SAFETY: the caller's bytes, and room for a character.
    match unsafe { decode(from, length, partial) } {
        Ok(Decoded::Character(code, bytes)) => {
            if !to.is_null() {
                // SAFETY: the caller has room for one.
                unsafe { *to = code as wchar_t };
            }
            if code == 0 { 0 } else { bytes }
        }
        Ok(Decoded::Incomplete) => INCOMPLETE,
        Err(_) => illegal(),
    }
}

fn illegal() -> usize {
    set_errno(Errno::EILSEQ);
    usize::MAX
}
