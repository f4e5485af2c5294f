//! `ungetwc`.

use crate::internal::stream::{File, lock, wide};
use crate::types::wint_t;

/// Pushes a character back, so that it is read next, and clears the end-of-file indicator; returns it, or WEOF if `character` is WEOF, there
/// is no room (there is for two characters at least), or the stream's encoding has no such character (EILSEQ). C23 7.31.3.10.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ungetwc(character: wint_t, stream: *mut File) -> wint_t {
    // SAFETY: by the contract of the C function.
    unsafe {
        if character == wide::WEOF {
            return wide::WEOF;
        }
        let _guard = lock::guard(stream);
        if wide::push_back(stream, character) { character } else { wide::WEOF }
    }
}
