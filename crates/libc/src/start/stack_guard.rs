//! The value of the stack protector: arch/wasm32/stack_protector.c.

use crate::internal::syscall;
use crate::types::c_int;

/// Fills a word with random bits; not 0 if it could.
#[unsafe(no_mangle)]
unsafe extern "C" fn __libc_random_word(word: *mut usize) -> c_int {
    const GRND_NONBLOCK: c_int = 1;
    // SAFETY: by its one caller the word may be written.
    let filled = unsafe { syscall::getrandom(word, size_of::<usize>(), GRND_NONBLOCK) };
    (filled == Ok(size_of::<usize>() as i64)) as c_int
}
