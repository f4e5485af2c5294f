//! `getentropy`.

use crate::internal::errno::{Errno, set_errno};
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t};

/// Fills up to 256 bytes with randomness. POSIX.1-2024 `getentropy`.
///
/// Errors: EIO: more than 256 bytes; EFAULT; ENOSYS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getentropy(buffer: *mut c_void, length: size_t) -> c_int {
    if length > 256 {
        set_errno(Errno::EIO);
        return -1;
    }
    let mut filled = 0;
    while filled < length {
        // SAFETY: by the contract the buffer has `length` bytes; the kernel checks it besides.
        match unsafe { syscall::getrandom(buffer.byte_add(filled), length - filled, 0) } {
            Ok(n) => filled += n as usize,
            Err(Errno::EINTR) => {}
            Err(errno) => {
                set_errno(errno);
                return -1;
            }
        }
    }
    0
}
