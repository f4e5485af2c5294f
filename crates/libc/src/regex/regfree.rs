//! `regfree`.

use super::Regex;
use crate::malloc::replaceable::free;

/// Gives back what regcomp took. POSIX.1-2024 `regcomp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn regfree(regex: *mut Regex) {
    // SAFETY: the caller's structure is from regcomp, and no one uses it any more.
    unsafe {
        let program = core::mem::replace(&mut (*regex).program, core::ptr::null_mut());
        if !program.is_null() {
            program.drop_in_place();
            free(program.cast());
        }
    }
}
