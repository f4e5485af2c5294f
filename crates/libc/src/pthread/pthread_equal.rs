//! `pthread_equal`.

use crate::internal::thread::Thread;
use crate::types::c_int;

/// Whether two identifiers are those of one thread: then not 0. POSIX.1-2024 `pthread_equal`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_equal(one: *const Thread, other: *const Thread) -> c_int {
    core::ptr::eq(one, other) as c_int
}
