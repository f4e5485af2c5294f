//! The lock of libc's own shared state (stdio, malloc, the environment). A futex mutex after Drepper, "Futexes Are
//! Tricky": 0 free, 1 held, 2 held and waited for.

use crate::internal::syscall;
use core::sync::atomic::{AtomicBool, AtomicI32, Ordering::*};

/// Whether the process has, or has had, more than one thread. Set before the second one starts, cleared only if it did not start.
static THREADS: AtomicBool = AtomicBool::new(false);

/// Says that a second thread is about to start: from now on [`Lock::lock_among_threads`] locks.
pub fn expect_threads() {
    THREADS.store(true, SeqCst);
}

/// Says that the second thread, which was announced, did not start. The caller is the only thread.
pub fn expect_no_threads() {
    THREADS.store(false, SeqCst);
}

/// Whether a second thread was announced.
#[inline(always)]
pub fn has_threads() -> bool {
    THREADS.load(Relaxed)
}

/// A lock that is not recursive and needs no initialization: all zeros is unlocked.
#[repr(transparent)]
pub struct Lock(AtomicI32);

const FUTEX_WAIT_PRIVATE: i32 = 128;
const FUTEX_WAKE_PRIVATE: i32 = 1 | 128;

impl Default for Lock {
    fn default() -> Self {
        Self::new()
    }
}

impl Lock {
    /// An unlocked lock.
    pub const fn new() -> Lock {
        Lock(AtomicI32::new(0))
    }

    /// Waits until the lock is free and takes it; it is given back when the guard goes.
    #[inline]
    pub fn lock(&self) -> Guard<'_> {
        self.acquire();
        Guard(self)
    }

    /// As [`Lock::lock`], but without an atomic instruction while the process has one thread: for short sections that are
    /// entered often, start no thread, and are not entered from signal handlers.
    #[inline(always)]
    pub fn lock_among_threads(&self) -> Option<Guard<'_>> {
        if has_threads() { Some(self.lock()) } else { None }
    }

    /// As [`Lock::lock`], for a lock that is given back by [`Lock::release`].
    #[inline]
    pub fn acquire(&self) {
        if self.0.compare_exchange(0, 1, Acquire, Relaxed).is_err() {
            self.wait();
        }
    }

    /// Takes the lock if it is free; says whether it did.
    #[inline]
    pub fn try_acquire(&self) -> bool {
        self.0.compare_exchange(0, 1, Acquire, Relaxed).is_ok()
    }

    /// Gives back a lock that this thread holds.
    #[inline]
    pub fn release(&self) {
        if self.0.swap(0, Release) == 2 {
            // SAFETY: the address is that of this lock.
            let _ = unsafe { syscall::futex(&raw const self.0, FUTEX_WAKE_PRIVATE, 1, 0usize, 0usize, 0) };
        }
    }

    /// Frees the lock whoever holds it: in a child process, where that thread does not exist.
    pub fn reset(&self) {
        self.0.store(0, Relaxed);
    }

    #[cold]
    fn wait(&self) {
        while self.0.swap(2, Acquire) != 0 {
            // SAFETY: the address is that of this lock. Any error (EAGAIN, EINTR) means: look again.
            let _ = unsafe { syscall::futex(&raw const self.0, FUTEX_WAIT_PRIVATE, 2, 0usize, 0usize, 0) };
        }
    }
}

/// Holds a [`Lock`].
pub struct Guard<'a>(&'a Lock);

impl Drop for Guard<'_> {
    #[inline]
    fn drop(&mut self) {
        self.0.release();
    }
}
