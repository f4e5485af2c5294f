//! `forkpty`.

use super::openpty::open;
use crate::internal::errno::{OrErrno, set_errno};
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_void, pid_t};
use crate::unistd::_exit::_exit;
use crate::unistd::fork::fork;
use crate::utmp::login_tty::login_tty;

/// Makes a child whose terminal is a new pseudoterminal; the parent gets its master. Returns as `fork`. BSD; Linux
/// `forkpty`(3).
///
/// Errors: those of `openpty` and `fork`; ENOSYS where the embedder has no processes. Nothing stays open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn forkpty(
    master: *mut c_int,
    name: *mut c_char,
    settings: *const c_void,
    size: *const c_void,
) -> pid_t {
    /// What a shell says when it cannot run a command: nobody else is there to be told.
    const CANNOT: c_int = 127;
    // SAFETY: by the contract of the C function.
    unsafe {
        let [master_fd, slave_fd] = match open(name.cast(), settings, size) {
            Ok(both) => both,
            Err(errno) => return Err(errno).or_errno(),
        };
        match fork() {
            0 => {
                let _ = syscall::close(master_fd);
                if login_tty(slave_fd) != 0 {
                    _exit(CANNOT);
                }
                0
            }
            -1 => {
                let errno = crate::internal::errno::errno();
                let _ = syscall::close(slave_fd);
                let _ = syscall::close(master_fd);
                set_errno(errno);
                -1
            }
            child => {
                let _ = syscall::close(slave_fd);
                master.write(master_fd);
                child
            }
        }
    }
}
