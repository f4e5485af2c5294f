//! `ftrylockfile`.

use crate::internal::stream::{File, lock};
use crate::types::c_int;

/// `flockfile` if it need not wait: 0, or -1. POSIX.1-2024 `flockfile`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftrylockfile(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { if lock::try_acquire(stream) { 0 } else { -1 } }
}
