//! `wordfree`.

use super::Words;
use crate::malloc::replaceable::free;

/// Gives back the words of wordexp. POSIX.1-2024 `wordexp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wordfree(words: *mut Words) {
    // SAFETY: the caller's structure is from wordexp.
    unsafe {
        if (*words).words.is_null() {
            return;
        }
        for i in 0..(*words).count {
            free((*(*words).words.add((*words).offset + i)).cast());
        }
        free((*words).words.cast());
        (*words).words = core::ptr::null_mut();
        (*words).count = 0;
    }
}
