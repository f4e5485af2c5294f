//! `pclose`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::stream::{File, close, lock, process};
use crate::internal::syscall;
use crate::types::c_int;
use core::ptr::null_mut;

/// Closes a stream of popen's, waits for its command, and returns its status as waitpid does. POSIX.1-2024 `pclose`.
///
/// Errors: ECHILD: the status is not to be had any more, or the stream is not popen's (it stays open then).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pclose(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { run(stream) }.or_errno()
}

unsafe fn run(stream: *mut File) -> Result<i64, Errno> {
    // SAFETY: by the contract of the C function.
    unsafe {
        drop(lock::guard(stream));
        let pid = process::of(stream).ok_or(Errno::ECHILD)?;
        // What could not be written is lost; the command's status is what counts.
        let _ = close::close(stream);
        let mut status: c_int = 0;
        let place = &raw mut status;
        loop {
            match syscall::wait4(pid, place, 0, null_mut::<u8>()) {
                Ok(_) => return Ok(i64::from(status)),
                Err(Errno::EINTR) => {}
                Err(errno) => return Err(errno),
            }
        }
    }
}
