//! The lock of a stream: recursive, so that flockfile and the functions that it protects can nest.
//!
//! While the process has one thread, the functions do not lock at all (only flockfile does, whose effect must outlive the
//! start of a thread): an uncontended atomic exchange costs more than the rest of getc. `THREADS` is set, for good, before
//! the first thread starts.
//!
//! The owner is named by the address of its errno, which is a thread's own, is never 0 and is divisible by four: bit 0 of the
//! lock word says that someone waits.

use super::{File, LOCKED_BY_CALLER};
use crate::internal::syscall;
use crate::types::c_int;
use core::sync::atomic::{AtomicBool, AtomicI32, Ordering::*};

/// Whether the process may have more than one thread. pthread_create sets it before it starts the first. The inline forms in
/// include/bits/stdio.h look at it too, under this name.
#[unsafe(export_name = "__stdio_threads")]
pub static THREADS: AtomicBool = AtomicBool::new(false);

const WAITED_FOR: i32 = 1;
const FUTEX_WAIT_PRIVATE: i32 = 128;
const FUTEX_WAKE_PRIVATE: i32 = 1 | 128;

unsafe extern "C" {
    fn __errno_location() -> *mut c_int;
}

fn this_thread() -> i32 {
    // SAFETY: takes nothing, and always returns an address.
    (unsafe { __errno_location() }) as usize as i32
}

/// Holds a stream's lock, if there was a need to take it.
pub struct Guard(*mut File);

impl Drop for Guard {
    #[inline(always)]
    fn drop(&mut self) {
        if !self.0.is_null() {
            // SAFETY: the guard was made for a stream whose lock this thread took.
            unsafe { release(self.0) }
        }
    }
}

/// Locks for the time of one operation.
///
/// # Safety
/// `f` is an open stream and stays so until the guard is gone.
#[inline(always)]
#[must_use]
pub unsafe fn guard(f: *mut File) -> Guard {
    if !THREADS.load(Relaxed) {
        return Guard(core::ptr::null_mut());
    }
    // SAFETY: by the contract.
    unsafe { guard_among_threads(f) }
}

#[cold]
#[inline(never)]
unsafe fn guard_among_threads(f: *mut File) -> Guard {
    // SAFETY: by the contract of `guard`.
    unsafe {
        if (*f).flags & LOCKED_BY_CALLER != 0 {
            return Guard(core::ptr::null_mut());
        }
        acquire(f);
    }
    Guard(f)
}

/// Takes the lock if it is free or this thread's already.
///
/// # Safety
/// `f` is an open stream.
pub unsafe fn try_acquire(f: *mut File) -> bool {
    // SAFETY: by the contract; depth belongs to the owner.
    unsafe {
        let me = this_thread();
        let owner: &AtomicI32 = &(*f).owner;
        if owner.load(Relaxed) & !WAITED_FOR == me {
            if (*f).depth == c_int::MAX {
                return false;
            }
            (*f).depth += 1;
            return true;
        }
        owner.compare_exchange(0, me, Acquire, Relaxed).is_ok()
    }
}

/// Takes the lock, waiting for it if another thread has it.
///
/// # Safety
/// `f` is an open stream.
pub unsafe fn acquire(f: *mut File) {
    // SAFETY: by the contract; the futex is this lock word.
    unsafe {
        if try_acquire(f) {
            return;
        }
        let me = this_thread();
        let owner: &AtomicI32 = &(*f).owner;
        loop {
            // Whoever waited takes the lock as waited for: there may be others.
            match owner.compare_exchange(0, me | WAITED_FOR, Acquire, Relaxed) {
                Ok(_) => return,
                Err(held) => {
                    let marked = held | WAITED_FOR;
                    if held == marked || owner.compare_exchange(held, marked, Relaxed, Relaxed).is_ok() {
                        // Any error (EAGAIN, EINTR) means: look again.
                        let _ =
                            syscall::futex(&raw const *owner, FUTEX_WAIT_PRIVATE, marked, 0usize, 0usize, 0);
                    }
                }
            }
        }
    }
}

/// Gives back a lock that this thread holds.
///
/// # Safety
/// As said; `f` is an open stream.
pub unsafe fn release(f: *mut File) {
    // SAFETY: by the contract.
    unsafe {
        if (*f).depth > 0 {
            (*f).depth -= 1;
            return;
        }
        let owner: &AtomicI32 = &(*f).owner;
        if owner.swap(0, Release) & WAITED_FOR != 0 {
            let _ = syscall::futex(&raw const *owner, FUTEX_WAKE_PRIVATE, 1, 0usize, 0usize, 0);
        }
    }
}
