//! Barriers: `pthread_barrier_t`.
//!
//! The one who comes last begins the next round, which lets the others go. The barrier may be destroyed as soon as one thread has been let
//! go: destroying waits until all have left, the last one included.

use crate::internal::futex;
use core::cell::Cell;
use core::sync::atomic::{AtomicI32, Ordering::*};

/// A barrier.
#[repr(C)]
pub struct Barrier {
    /// Guards `come`: 0 free, 1 held, 2 held and waited for.
    lock: AtomicI32,
    /// How many have come in this round.
    come: Cell<u32>,
    /// How many make a round.
    count: u32,
    round: AtomicI32,
    /// How many of those that were let go have not left.
    leaving: AtomicI32,
    shared: bool,
    rest: [Cell<u32>; 2],
}

const _: () = assert!(size_of::<Barrier>() == 32);

impl Barrier {
    /// One for `count` threads.
    pub fn new(count: u32, shared: bool) -> Barrier {
        Barrier {
            lock: AtomicI32::new(0),
            come: Cell::new(0),
            count,
            round: AtomicI32::new(0),
            leaving: AtomicI32::new(0),
            shared,
            rest: [const { Cell::new(0) }; 2],
        }
    }

    fn acquire(&self) {
        if self.lock.compare_exchange(0, 1, Acquire, Relaxed).is_err() {
            while self.lock.swap(2, Acquire) != 0 {
                let _ = futex::wait(&self.lock, 2, None, self.shared);
            }
        }
    }

    fn release(&self) {
        if self.lock.swap(0, Release) == 2 {
            futex::wake(&self.lock, 1, self.shared);
        }
    }

    fn leave(&self) {
        let (leaving, shared): (*const AtomicI32, bool) = (&self.leaving, self.shared);
        if self.leaving.fetch_sub(1, AcqRel) == 1 {
            futex::wake(leaving, futex::EVERYONE, shared);
        }
    }

    /// Waits for the others. Says whether the caller is the one of its round who came last.
    pub fn wait(&self) -> bool {
        if self.count == 1 {
            return true;
        }
        self.acquire();
        let come = self.come.get() + 1;
        if come < self.count {
            self.come.set(come);
            let round = self.round.load(Relaxed);
            self.release();
            while self.round.load(Acquire) == round {
                let _ = futex::wait(&self.round, round, None, self.shared);
            }
            self.leave();
            return false;
        }
        self.come.set(0);
        self.leaving.fetch_add(self.count as i32, Relaxed);
        self.round.fetch_add(1, Release);
        futex::wake(&self.round, futex::EVERYONE, self.shared);
        self.release();
        self.leave();
        true
    }

    /// Waits until all who were let go have left.
    pub fn settle(&self) {
        loop {
            match self.leaving.load(Acquire) {
                0 => return,
                leaving => drop(futex::wait(&self.leaving, leaving, None, self.shared)),
            }
        }
    }
}
