//! `setvbuf`.

use crate::internal::stream::{ASK_TERMINAL, File, PUSHBACK, lock};
use crate::types::{c_char, c_int, size_t};

/// Fully buffered.
pub const _IOFBF: c_int = 0;
/// Line-buffered.
pub const _IOLBF: c_int = 1;
/// Unbuffered.
pub const _IONBF: c_int = 2;

/// Chooses a stream's buffering before it is first used: `_IOFBF`, `_IOLBF` or `_IONBF`, in memory of the caller's if given and of
/// use (more than 8 bytes), else in its own. 0, or -1 for another mode. C23 7.23.5.6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setvbuf(stream: *mut File, buffer: *mut c_char, mode: c_int, size: size_t) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        if !(_IOFBF..=_IONBF).contains(&mode) {
            return -1;
        }
        let _guard = lock::guard(stream);
        (*stream).line_end = -1;
        if mode == _IONBF {
            (*stream).buffer_size = 0;
        } else {
            if !buffer.is_null() && size > PUSHBACK {
                (*stream).buffer = buffer.cast::<u8>().add(PUSHBACK);
                (*stream).buffer_size = size - PUSHBACK;
            }
            if mode == _IOLBF && (*stream).buffer_size > 0 {
                (*stream).line_end = b'\n' as c_int;
            }
        }
        (*stream).flags &= !ASK_TERMINAL;
        0
    }
}
