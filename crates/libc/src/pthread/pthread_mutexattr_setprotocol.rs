//! `pthread_mutexattr_setprotocol`.

use crate::internal::errno::Errno;
use crate::internal::mutex::INHERIT;
use crate::internal::syscall;
use crate::types::c_int;
use core::sync::atomic::AtomicI32;

/// Says whether the owner inherits the priority of those who wait. POSIX.1-2024 `pthread_mutexattr_setprotocol`.
///
/// Errors: ENOTSUP: PTHREAD_PRIO_PROTECT, or PTHREAD_PRIO_INHERIT where the kernel cannot do it; EINVAL: no protocol.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutexattr_setprotocol(attributes: *mut c_int, protocol: c_int) -> c_int {
    let inherit = match protocol {
        0 => 0,
        1 if kernel_inherits() => INHERIT,
        1 | 2 => return Errno::ENOTSUP.0,
        _ => return Errno::EINVAL.0,
    };
    // SAFETY: by the contract it points to attributes.
    unsafe { *attributes = *attributes & !INHERIT | inherit };
    0
}

/// Takes such a lock: that is how to ask.
fn kernel_inherits() -> bool {
    const FUTEX_LOCK_PI_PRIVATE: c_int = 6 | 128;
    let word = AtomicI32::new(0);
    // SAFETY: the word lives until the call returns; nobody else knows it.
    unsafe { syscall::futex(&raw const word, FUTEX_LOCK_PI_PRIVATE, 0, 0usize, 0usize, 0) }.is_ok()
}
