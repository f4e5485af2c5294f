//! `mq_open`.

use super::name::for_kernel;
use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int, c_void, mode_t, mqd_t};

const O_CREAT: c_int = 0o100;

/// Opens a message queue. With O_CREAT, which makes it if need be, its mode and attributes (or null) follow.
/// POSIX.1-2024 `mq_open`.
///
/// Errors: EACCES, EEXIST, EINVAL, EMFILE, ENAMETOOLONG, ENFILE, ENOENT, ENOSPC; ENOSYS where the embedder has no message queues.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mq_open(name: *const c_char, flags: c_int, mut arguments: VaList) -> mqd_t {
    // SAFETY: by the contract of the C function `name` is a string, and with O_CREAT there are two more arguments.
    unsafe {
        let (mode, attributes) = if flags & O_CREAT != 0 {
            (arguments.arg::<mode_t>(), arguments.arg::<*const c_void>())
        } else {
            (0, core::ptr::null())
        };
        syscall::mq_open(for_kernel(name), flags, mode, attributes)
    }
    .or_errno()
}
