//! `pthread_getconcurrency`.

use crate::types::c_int;

/// 0: the library does not multiplex threads, so there is no level to set. POSIX.1-2017 `pthread_getconcurrency`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_getconcurrency() -> c_int {
    0
}
