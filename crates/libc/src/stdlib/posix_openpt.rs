//! `posix_openpt`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::c_int;

/// Opens the master of a new pseudoterminal: O_RDWR, perhaps O_NOCTTY; returns a descriptor. POSIX.1-2024
/// `posix_openpt`.
///
/// Errors: EAGAIN: there is no more; EMFILE, ENFILE; EINVAL; ENOENT where the program may have none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_openpt(flags: c_int) -> c_int {
    // SAFETY: the path is a C string.
    let fd = unsafe { syscall::open(c"/dev/ptmx".as_ptr(), flags, 0) };
    // Linux's word for the end of them is that there is no space.
    fd.map_err(|errno| if errno == Errno::ENOSPC { Errno::EAGAIN } else { errno }).or_errno()
}
