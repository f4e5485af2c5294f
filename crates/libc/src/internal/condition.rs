//! Condition variables: `pthread_cond_t` and `cnd_t`.
//!
//! A waiter remembers the sequence number while it holds the mutex, and sleeps while the number is the same. Who wakes changes the
//! number first: a waiter that was not asleep yet does not fall asleep, and the kernel wakes the others in their order. A waiter that came
//! later has seen the new number and can take nobody's place but by being woken needlessly, which is allowed.
//!
//! The number of those inside is kept for two reasons: without any, a signal costs no system call; and the memory may be freed as
//! soon as all were woken, so destroying waits until they have left.

use crate::internal::cancellation;
use crate::internal::errno::Errno;
use crate::internal::futex::{self, Deadline};
use crate::internal::mutex::Mutex;
use crate::internal::thread;
use crate::types::{c_int, clockid_t};
use core::cell::Cell;
use core::sync::atomic::{AtomicI32, Ordering::*};

/// A condition variable; all zeros is one on CLOCK_REALTIME that nobody waits for.
#[repr(C)]
pub struct Condition {
    sequence: AtomicI32,
    /// How many are in `wait`; DESTROYED while somebody waits for them to leave.
    inside: AtomicI32,
    /// As pthread_condattr_t has it: the clock, and SHARED.
    kind: c_int,
    rest: [Cell<u32>; 9],
}

const _: () = assert!(size_of::<Condition>() == 48);

/// Among the attributes: other processes may use it.
pub const SHARED: c_int = c_int::MIN;
const DESTROYED: c_int = c_int::MIN;

impl Condition {
    /// One of this kind.
    pub fn new(kind: c_int) -> Condition {
        Condition {
            sequence: AtomicI32::new(0),
            inside: AtomicI32::new(0),
            kind,
            rest: [const { Cell::new(0) }; 9],
        }
    }

    /// The clock of its timed waits.
    pub fn clock(&self) -> clockid_t {
        self.kind & !SHARED
    }

    fn is_shared(&self) -> bool {
        self.kind & SHARED != 0
    }

    /// Gives back the mutex, waits, and takes the mutex again, whatever happens meanwhile. A cancellation point: a thread that ends here
    /// holds the mutex.
    ///
    /// Errors: EPERM: another one holds the mutex, or nobody; ETIMEDOUT; those of locking.
    pub fn wait(&self, mutex: &Mutex, deadline: Option<&Deadline>) -> Result<(), Errno> {
        if mutex.is_another_ones() {
            return Err(Errno::EPERM);
        }
        cancellation::point();
        let shared = self.is_shared();
        self.inside.fetch_add(1, SeqCst);
        let sequence = self.sequence.load(SeqCst);
        mutex.unlock()?;
        let mut result;
        loop {
            result = futex::wait(&self.sequence, sequence, deadline, shared);
            // A signal that asks for nothing wakes nobody.
            let cancelled = thread::this().is_cancelled();
            if result != Err(Errno::EINTR) || self.sequence.load(SeqCst) != sequence || cancelled {
                break;
            }
        }
        if result == Err(Errno::ETIMEDOUT) && self.sequence.load(SeqCst) != sequence {
            // Perhaps this thread took a wake-up that came in the last moment: then it must not be lost.
            result = Ok(());
        }
        let inside: *const AtomicI32 = &self.inside;
        if self.inside.fetch_sub(1, SeqCst) == DESTROYED | 1 {
            futex::wake(inside, futex::EVERYONE, shared);
        }
        mutex.lock()?;
        match result {
            Err(Errno::ETIMEDOUT) => result,
            Err(_) => {
                cancellation::point();
                Ok(())
            }
            Ok(()) => Ok(()),
        }
    }

    /// Wakes up to `count` of those who wait.
    pub fn wake(&self, count: c_int) {
        if self.inside.load(SeqCst) == 0 {
            return;
        }
        let shared = self.is_shared();
        self.sequence.fetch_add(1, SeqCst);
        futex::wake(&self.sequence, count, shared);
    }

    /// Waits until those who were woken have left.
    pub fn settle(&self) {
        if self.inside.load(SeqCst) == 0 {
            return;
        }
        let mut inside = self.inside.fetch_or(DESTROYED, SeqCst) | DESTROYED;
        while inside != DESTROYED {
            let _ = futex::wait(&self.inside, inside, None, self.is_shared());
            inside = self.inside.load(SeqCst);
        }
        self.inside.store(0, SeqCst);
    }
}
