//! Semaphores: `sem_t`.
//!
//! One word of 64 bits: the value in the low half, where the kernel looks, and above it the number of those who wait. So a post learns, in
//! the moment in which it changes the value, whether to wake somebody: the one that it lets go may free the semaphore at once.

use crate::internal::cancellation;
use crate::internal::errno::Errno;
use crate::internal::futex::{self, Deadline};
use crate::internal::thread::{self, Cleanup, cleanup::pop_and_run};
use crate::types::{c_int, c_void};
use core::cell::Cell;
use core::ptr::from_ref;
use core::sync::atomic::{AtomicI32, AtomicU64, Ordering::*};

/// A semaphore.
#[repr(C)]
pub struct Semaphore {
    word: AtomicU64,
    shared: c_int,
    rest: [Cell<u32>; 5],
}

const _: () = assert!(size_of::<Semaphore>() == 32);

/// SEM_VALUE_MAX.
pub const VALUE_MAX: c_int = c_int::MAX;

/// One who waits.
const WAITING: u64 = 1 << 32;

impl Semaphore {
    /// One with this value, 0 to VALUE_MAX.
    pub fn new(value: c_int, shared: bool) -> Semaphore {
        Semaphore {
            word: AtomicU64::new(value as u64),
            shared: shared as c_int,
            rest: [const { Cell::new(0) }; 5],
        }
    }

    /// The value now.
    pub fn value(&self) -> c_int {
        self.word.load(SeqCst) as c_int
    }

    /// The low half: WebAssembly is little-endian.
    fn value_word(&self) -> &AtomicI32 {
        // SAFETY: it lies at the beginning of the word, whose alignment is greater.
        unsafe { &*(&raw const self.word).cast::<AtomicI32>() }
    }

    /// Takes one off if there is any; `waiting`: and the caller from those who wait.
    fn take(&self, waiting: u64) -> bool {
        let take = |word: u64| (word as u32 > 0).then(|| word - 1 - waiting);
        self.word.fetch_update(SeqCst, SeqCst, take).is_ok()
    }

    /// Takes one off if there is any.
    ///
    /// Errors: EAGAIN.
    pub fn try_wait(&self) -> Result<(), Errno> {
        if self.take(0) { Ok(()) } else { Err(Errno::EAGAIN) }
    }

    /// Takes one off, waiting for it; the deadline is asked for when there is need to. A cancellation point.
    ///
    /// Errors: EINTR, ETIMEDOUT, those of `deadline`; ECANCELED where cancellation is masked.
    pub fn wait(&self, deadline: &dyn Fn() -> Result<Option<Deadline>, Errno>) -> Result<(), Errno> {
        cancellation::point();
        if self.take(0) {
            return Ok(());
        }
        let deadline = deadline()?;
        self.word.fetch_add(WAITING, SeqCst);
        // What a thread that ends here has to undo.
        let thread = thread::this();
        let mut leave = Cleanup {
            routine: leave,
            argument: from_ref(self).cast_mut().cast(),
            next: thread.cleanup.get(),
        };
        thread.cleanup.set(&raw mut leave);
        let mut result = Ok(());
        while result.is_ok() && !self.take(WAITING) {
            let wait = || futex::wait(self.value_word(), 0, deadline.as_ref(), self.shared != 0);
            result = cancellation::around(wait);
        }
        // SAFETY: it is the one that was pushed last.
        unsafe { pop_and_run(&raw mut leave, result.is_err()) };
        result
    }

    /// Puts one on. May be called from a signal handler.
    ///
    /// Errors: EOVERFLOW: the value is VALUE_MAX.
    pub fn post(&self) -> Result<(), Errno> {
        // Nothing of the semaphore is read after the value has changed.
        let (at, shared): (*const AtomicI32, bool) = (self.value_word(), self.shared != 0);
        let put = |word: u64| (word as u32 != VALUE_MAX as u32).then(|| word + 1);
        match self.word.fetch_update(SeqCst, SeqCst, put) {
            Ok(before) => {
                if before >= WAITING {
                    futex::wake(at, 1, shared);
                }
                Ok(())
            }
            Err(_) => Err(Errno::EOVERFLOW),
        }
    }
}

/// Counts out one who waits no longer.
unsafe extern "C" fn leave(semaphore: *mut c_void) {
    // SAFETY: the semaphore that `wait` pushed.
    unsafe { (*semaphore.cast::<Semaphore>()).word.fetch_sub(WAITING, SeqCst) };
}
