//! Waiting for a thread to end.
//!
//! The kernel clears the word with the thread's number when the thread no longer uses its stack, and wakes who waits there. Who joins, or
//! detaches a thread that has ended already, gives back its mapping.

use super::{Thread, this};
use crate::internal::cancellation;
use crate::internal::errno::Errno;
use crate::internal::futex::{self, Deadline};
use crate::internal::syscall;
use crate::types::{c_int, c_void};
use core::sync::atomic::Ordering::*;

/// Somebody is to join it.
pub const JOINABLE: c_int = 0;
/// Nobody will.
pub const DETACHED: c_int = 1;
/// It was joinable and has ended, or is about to.
pub const ENDING: c_int = 2;

/// Waits for the thread's end, and gives its result. A cancellation point.
///
/// Errors: EINVAL: it is detached; EDEADLK: it is the caller, and there is no deadline; ETIMEDOUT.
pub fn join(thread: &Thread, deadline: Option<&Deadline>) -> Result<*mut c_void, Errno> {
    if thread.state.load(Acquire) == DETACHED {
        return Err(Errno::EINVAL);
    }
    if deadline.is_none() && core::ptr::eq(thread, this()) {
        return Err(Errno::EDEADLK);
    }
    cancellation::point();
    loop {
        let tid = thread.tid();
        if tid == 0 {
            break;
        }
        match cancellation::around(|| futex::wait(thread.tid_word(), tid, deadline, true)) {
            Err(Errno::ETIMEDOUT) => return Err(Errno::ETIMEDOUT),
            // Also in a thread that masks cancellation: joining has no such error.
            _ => continue,
        }
    }
    Ok(take(thread))
}

/// The result of a thread that has ended; what it had is given back.
pub fn take(thread: &Thread) -> *mut c_void {
    let result = thread.result.get();
    if !thread.mapping.get().is_null() {
        // SAFETY: the thread has ended, and by the contract of join nobody uses its identifier any more.
        let _ = unsafe { syscall::munmap(thread.mapping.get(), thread.mapping_size.get()) };
    }
    result
}

/// Says that nobody will join.
///
/// Errors: EINVAL: it is detached already.
pub fn detach(thread: &Thread) -> Result<(), Errno> {
    match thread.state.compare_exchange(JOINABLE, DETACHED, AcqRel, Acquire) {
        Ok(_) => Ok(()),
        Err(DETACHED) => Err(Errno::EINVAL),
        Err(_) => {
            // It has ended, or will very soon.
            loop {
                let tid = thread.tid();
                if tid == 0 {
                    break;
                }
                let _ = futex::wait(thread.tid_word(), tid, None, true);
            }
            take(thread);
            Ok(())
        }
    }
}
