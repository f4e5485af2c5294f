//! `mbtowc`.

use crate::internal::errno::{Errno, set_errno};
use crate::types::{c_char, c_int, wchar_t};
use crate::wchar::mbrtowc::{INCOMPLETE, convert};

/// Decodes the character at `from`, of at most `length` bytes, to `*to`, if that is not null. Returns how many bytes it has, 0 for a NUL
/// or a null `from` (there are no shift states), -1 and EILSEQ if it is none or not complete. C23 7.24.7.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mbtowc(to: *mut wchar_t, from: *const c_char, length: usize) -> c_int {
    if from.is_null() {
        return 0;
    }
    let mut partial = 0;
    // SAFETY: the caller's bytes, and room for a character.
    match unsafe { convert(to, from.cast(), length, &mut partial) } {
        INCOMPLETE => {
            set_errno(Errno::EILSEQ);
            -1
        }
        bytes => bytes as c_int,
    }
}
