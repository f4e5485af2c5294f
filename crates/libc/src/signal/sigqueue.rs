//! `sigqueue`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::{c_int, pid_t, uid_t};

const SI_QUEUE: c_int = -1;

/// The part of siginfo_t that says who sent a signal, and with what.
#[repr(C, align(8))]
struct Information {
    signal: c_int,
    errno: c_int,
    code: c_int,
    padding: c_int,
    pid: pid_t,
    uid: uid_t,
    /// `union sigval`: an int, or a pointer.
    value: usize,
    rest: [c_int; 25],
}

/// Sends a signal with a value to a process; with signal 0, only whether that would be possible. `value`, which is C's
/// `union sigval`, comes as the address of a copy. POSIX.1-2024 `sigqueue`.
///
/// Errors: EAGAIN: too many wait; EINVAL: no such signal; EPERM; ESRCH.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sigqueue(pid: pid_t, signal: c_int, value: *const usize) -> c_int {
    // SAFETY: by the contract of the C function; the structure is here.
    unsafe { send(pid, signal, *value) }.or_errno()
}

unsafe fn send(pid: pid_t, signal: c_int, value: usize) -> Result<i64, Errno> {
    // SAFETY: the structure has the size of a siginfo_t.
    unsafe {
        let information = Information {
            signal,
            errno: 0,
            code: SI_QUEUE,
            padding: 0,
            pid: syscall::getpid()? as pid_t,
            uid: syscall::getuid()? as uid_t,
            value,
            rest: [0; 25],
        };
        const { assert!(size_of::<Information>() == 128) };
        syscall::rt_sigqueueinfo(pid, signal, &raw const information)
    }
}
