//! `malloc_usable_size`.

use crate::malloc::heap;
use crate::types::c_void;

/// How many bytes of a block the program may use: at least what it asked for. 0 if it is null. glibc and musl, `<malloc.h>`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn malloc_usable_size(block: *mut c_void) -> usize {
    // SAFETY: the caller passes null or a block in use.
    unsafe { heap::usable_size(block.cast()) }
}
