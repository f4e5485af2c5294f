//! `funlockfile`.

use crate::internal::stream::{File, lock};

/// Undoes one `flockfile`. POSIX.1-2024 `flockfile`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn funlockfile(stream: *mut File) {
    // SAFETY: by the contract of the C function.
    unsafe {
        lock::release(stream);
    }
}
