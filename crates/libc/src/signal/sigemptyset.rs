//! `sigemptyset`.

use crate::types::c_int;

/// `sigset_t` has 16 words, of which Linux uses the first.
const WORDS: usize = 16;

/// Makes the set empty. POSIX.1-2024 `sigemptyset`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sigemptyset(set: *mut [u64; WORDS]) -> c_int {
    // SAFETY: by the contract `set` is a sigset_t.
    unsafe { set.write([0; WORDS]) };
    0
}
