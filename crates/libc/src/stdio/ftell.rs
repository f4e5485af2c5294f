//! `ftell`.

use crate::internal::errno::OrErrno;
use crate::internal::stream::{File, lock, position};
use crate::types::c_long;

/// The offset of the next byte; -1 and errno: ESPIPE, EBADF. C23 7.23.9.4, POSIX.1-2024 `ftell`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftell(stream: *mut File) -> c_long {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        position::tell(stream).or_errno_long()
    }
}
