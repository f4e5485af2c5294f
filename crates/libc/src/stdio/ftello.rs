//! `ftello`.

use crate::internal::errno::OrErrno;
use crate::internal::stream::{File, lock, position};
use crate::types::off_t;

/// `ftell` with an off_t. POSIX.1-2024 `ftello`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftello(stream: *mut File) -> off_t {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        position::tell(stream).or_errno_long()
    }
}

/// `ftello`: offsets have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftello64(stream: *mut File) -> off_t {
    // SAFETY: by the contract of the C function.
    unsafe { ftello(stream) }
}
