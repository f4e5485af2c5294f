//! `daemon`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::stdlib::_Exit::_Exit;
use crate::types::c_int;
use crate::unistd::fork::fork;

const O_RDWR: c_int = 2;
const AT_FDCWD: c_int = -100;

/// Goes on in the background: in a process of a session of its own that has no terminal and cannot get one; the caller's ends. The current
/// directory becomes `/` unless `keep_directory` says otherwise, and descriptors 0 to 2 /dev/null unless `keep_files` does. BSD.
///
/// Errors: as `chdir`, `open`, `dup2`, `fork` and `setsid`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn daemon(keep_directory: c_int, keep_files: c_int) -> c_int {
    // SAFETY: the process may be copied, as the caller asks.
    unsafe { run(keep_directory != 0, keep_files != 0) }.or_errno()
}

unsafe fn run(keep_directory: bool, keep_files: bool) -> Result<i64, Errno> {
    // SAFETY: the paths are constants.
    unsafe {
        if !keep_directory {
            syscall::chdir(c"/".as_ptr())?;
        }
        if !keep_files {
            let null = syscall::openat(AT_FDCWD, c"/dev/null".as_ptr(), O_RDWR, 0u32)? as c_int;
            let moved = (0..3).try_for_each(|fd| syscall::dup2(null, fd).map(drop));
            if null > 2 {
                let _ = syscall::close(null);
            }
            moved?;
        }
        leave_parent()?;
        syscall::setsid()?;
        // The second time: who does not lead the session cannot get a terminal by opening one.
        leave_parent()?;
    }
    Ok(0)
}

/// Goes on in a copy and ends the process.
unsafe fn leave_parent() -> Result<(), Errno> {
    // SAFETY: by the contract of `daemon`.
    match unsafe { fork() } {
        -1 => Err(crate::internal::errno::errno()),
        0 => Ok(()),
        _ => _Exit(0),
    }
}
