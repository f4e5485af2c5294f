//! `lockf`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::{c_int, c_short, off_t};

/// `struct flock`.
#[repr(C)]
struct Flock {
    kind: c_short,
    whence: c_short,
    start: off_t,
    length: off_t,
    pid: c_int,
}

/// Locks a part of a file from its offset, of `size` bytes (before it if negative, to the end of the file if 0), against
/// other processes: F_LOCK waits, F_TLOCK does not, F_ULOCK unlocks, F_TEST asks. POSIX.1-2024 `lockf`.
///
/// Errors: EACCES or EAGAIN: another process has it; EINVAL: another function, a part that does not exist; EBADF, EDEADLK,
/// EINTR, ENOLCK.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lockf(fd: c_int, function: c_int, size: off_t) -> c_int {
    // SAFETY: the call is given a lock of its own.
    unsafe { lock(fd, function, size) }.or_errno()
}

unsafe fn lock(fd: c_int, function: c_int, length: off_t) -> Result<i64, Errno> {
    const F_ULOCK: c_int = 0;
    const F_LOCK: c_int = 1;
    const F_TLOCK: c_int = 2;
    const F_TEST: c_int = 3;
    const F_GETLK: c_int = 5;
    const F_SETLK: c_int = 6;
    const F_SETLKW: c_int = 7;
    const F_WRLCK: c_short = 1;
    const F_UNLCK: c_short = 2;
    const SEEK_CUR: c_short = 1;
    let (command, kind) = match function {
        F_ULOCK => (F_SETLK, F_UNLCK),
        F_LOCK => (F_SETLKW, F_WRLCK),
        F_TLOCK => (F_SETLK, F_WRLCK),
        // A lock of any kind is in the way of one for writing.
        F_TEST => (F_GETLK, F_WRLCK),
        _ => return Err(Errno::EINVAL),
    };
    let mut lock = Flock { kind, whence: SEEK_CUR, start: 0, length, pid: 0 };
    let address = (&raw mut lock) as usize;
    // SAFETY: the call reads and writes one flock.
    unsafe {
        if command == F_SETLKW {
            // It may wait: a cancellation point.
            syscall::cancellable::fcntl(fd, command, address)?;
        } else {
            syscall::fcntl(fd, command, address)?;
        }
    }
    if function == F_TEST && lock.kind != F_UNLCK { Err(Errno::EACCES) } else { Ok(0) }
}

/// `lockf`: sizes have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lockf64(fd: c_int, function: c_int, size: off_t) -> c_int {
    // SAFETY: as above.
    unsafe { lockf(fd, function, size) }
}
