//! The list of open streams, for `fflush(NULL)` and for the end of the process. The standard streams join it when they are
//! first used, so that a program that does not use one does not link it.

use super::{File, LISTED};
use crate::internal::lock::{Guard, Lock};
use core::ptr::null_mut;

static LOCK: Lock = Lock::new();
static mut FIRST: *mut File = null_mut();

/// The list, locked.
pub struct Streams(#[allow(dead_code, reason = "dropped to unlock")] Guard<'static>);

/// Locks the list.
pub fn lock() -> Streams {
    Streams(LOCK.lock())
}

impl Streams {
    /// The first stream; each knows its `next`.
    pub fn first(&self) -> *mut File {
        // SAFETY: the list belongs to whoever holds the lock.
        unsafe { FIRST }
    }
}

/// Puts a stream into the list if it is not there.
///
/// # Safety
/// `f` is an open stream; no one else is working on it.
#[cold]
pub unsafe fn add(f: *mut File) {
    let _streams = lock();
    // SAFETY: the list belongs to whoever holds the lock.
    unsafe {
        if (*f).flags & LISTED != 0 {
            return;
        }
        (*f).flags |= LISTED;
        (*f).next = FIRST;
        (*f).previous = null_mut();
        if !FIRST.is_null() {
            (*FIRST).previous = f;
        }
        FIRST = f;
    }
}

/// Takes a stream out of the list.
///
/// # Safety
/// As for [`add`].
pub unsafe fn remove(f: *mut File) {
    let _streams = lock();
    // SAFETY: the list belongs to whoever holds the lock.
    unsafe {
        if (*f).flags & LISTED == 0 {
            return;
        }
        (*f).flags &= !LISTED;
        if !(*f).next.is_null() {
            (*(*f).next).previous = (*f).previous;
        }
        if (*f).previous.is_null() {
            FIRST = (*f).next;
        } else {
            (*(*f).previous).next = (*f).next;
        }
    }
}
