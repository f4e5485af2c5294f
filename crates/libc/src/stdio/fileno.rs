//! `fileno`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::stream::{File, lock};
use crate::types::c_int;

/// The descriptor behind a stream; -1 and EBADF if there is none. POSIX.1-2024 `fileno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fileno(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        fileno_unlocked(stream)
    }
}

/// `fileno` of a stream that the caller has locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fileno_unlocked(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let fd = (*stream).fd;
        if fd < 0 { Err(Errno::EBADF) } else { Ok(fd as i64) }.or_errno()
    }
}
