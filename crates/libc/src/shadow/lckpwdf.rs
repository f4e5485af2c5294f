//! `lckpwdf` and `ulckpwdf`, which share the lock.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::c_int;
use core::sync::atomic::{AtomicI32, Ordering::SeqCst};

/// The descriptor of the file that is locked, or -1.
static FILE: AtomicI32 = AtomicI32::new(-1);

const O_WRONLY_CREAT_CLOEXEC: i32 = 0o2000101;
const F_SETLK: i32 = 6;
const F_WRLCK: i16 = 1;

/// The kernel's struct flock.
#[repr(C)]
struct Flock {
    kind: i16,
    whence: i16,
    start: i64,
    length: i64,
    pid: i32,
}

/// Locks /etc/shadow against other programs that use this function, through the file /etc/.pwd.lock; waits up to 15 seconds.
/// Returns 0, or -1 and errno. shadow(3).
///
/// Errors: EAGAIN if another program holds the lock all the time, or this one does; those of open(2) and fcntl(2).
#[unsafe(no_mangle)]
pub extern "C" fn lckpwdf() -> c_int {
    lock().or_errno()
}

fn lock() -> Result<i64, Errno> {
    if FILE.load(SeqCst) != -1 {
        return Err(Errno::EAGAIN);
    }
    // SAFETY: the path is a C string, and the kernel reads the structures as they are.
    unsafe {
        let fd = syscall::open(c"/etc/.pwd.lock".as_ptr(), O_WRONLY_CREAT_CLOEXEC, 0o600)? as c_int;
        let whole = Flock { kind: F_WRLCK, whence: 0, start: 0, length: 0, pid: 0 };
        let tenth: [i64; 2] = [0, 100_000_000];
        let mut result = syscall::fcntl(fd, F_SETLK, &raw const whole);
        for _ in 0..150 {
            if !matches!(result, Err(Errno::EAGAIN | Errno::EACCES)) {
                break;
            }
            let _ = syscall::nanosleep(&raw const tenth, 0usize);
            result = syscall::fcntl(fd, F_SETLK, &raw const whole);
        }
        if result.is_err() || FILE.compare_exchange(-1, fd, SeqCst, SeqCst).is_err() {
            let _ = syscall::close(fd);
            return result.and(Err(Errno::EAGAIN)).map_err(|errno| match errno {
                Errno::EACCES => Errno::EAGAIN,
                other => other,
            });
        }
        Ok(0)
    }
}

/// Gives the lock of `lckpwdf` back. Returns 0, or -1 if this process does not hold it (errno stays as it is). shadow(3).
#[unsafe(no_mangle)]
pub extern "C" fn ulckpwdf() -> c_int {
    match FILE.swap(-1, SeqCst) {
        -1 => -1,
        // SAFETY: the descriptor is the lock's own; closing it gives the lock back.
        fd => unsafe { syscall::close(fd) }.or_errno(),
    }
}
