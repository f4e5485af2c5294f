//! `flockfile`.

use crate::internal::stream::{File, lock};

/// Locks a stream for this thread, which may lock it again. POSIX.1-2024 `flockfile`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn flockfile(stream: *mut File) {
    // SAFETY: by the contract of the C function.
    unsafe {
        lock::acquire(stream);
    }
}
