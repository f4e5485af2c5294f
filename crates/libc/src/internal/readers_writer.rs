//! Read-write locks: `pthread_rwlock_t`.
//!
//! The word counts the readers; WRITER in its place is the one writer. A bit says that somebody waits: who leaves the lock free then wakes
//! all, and each tries again. Readers do not wait for a writer that waits, so a reader may lock again.

use crate::internal::errno::Errno;
use crate::internal::futex::{self, Deadline};
use crate::internal::lock::has_threads;
use crate::internal::thread;
use crate::types::c_int;
use core::cell::Cell;
use core::sync::atomic::{AtomicI32, Ordering::*};

/// A read-write lock; all zeros is a free one.
#[repr(C)]
pub struct ReadersWriter {
    word: AtomicI32,
    shared: c_int,
    /// The number of the thread that holds it for writing, 0 if none does.
    writer: AtomicI32,
    rest: [Cell<u32>; 11],
}

const _: () = assert!(size_of::<ReadersWriter>() == 56);

const COUNT: c_int = c_int::MAX;
const WRITER: c_int = c_int::MAX;
const WAITED_FOR: c_int = c_int::MIN;

/// Asked for when there is need to wait; none: the wait has no end.
pub type When<'a> = Option<&'a dyn Fn() -> Result<Option<Deadline>, Errno>>;

impl ReadersWriter {
    /// A free one.
    pub fn new(shared: bool) -> ReadersWriter {
        ReadersWriter {
            word: AtomicI32::new(0),
            shared: shared as c_int,
            writer: AtomicI32::new(0),
            rest: [const { Cell::new(0) }; 11],
        }
    }

    /// Puts `new` in the place of `old`; without an atomic instruction while nobody else could.
    #[inline(always)]
    fn exchange(&self, old: c_int, new: c_int) -> Result<(), c_int> {
        if self.shared == 0 && !has_threads() {
            self.word.store(new, Relaxed);
            return Ok(());
        }
        self.word.compare_exchange(old, new, AcqRel, Relaxed).map(drop)
    }

    /// Takes it for reading if no writer has it.
    ///
    /// Errors: EBUSY; EAGAIN: too many readers.
    #[inline]
    pub fn try_read(&self) -> Result<(), Errno> {
        let mut word = self.word.load(Relaxed);
        loop {
            match word & COUNT {
                WRITER => return Err(Errno::EBUSY),
                count if count == WRITER - 1 => return Err(Errno::EAGAIN),
                _ => (),
            }
            match self.exchange(word, word + 1) {
                Ok(()) => return Ok(()),
                Err(now) => word = now,
            }
        }
    }

    /// Takes it for writing if nobody has it.
    ///
    /// Errors: EBUSY.
    #[inline]
    pub fn try_write(&self) -> Result<(), Errno> {
        let mut word = self.word.load(Relaxed);
        loop {
            if word & COUNT != 0 {
                return Err(Errno::EBUSY);
            }
            match self.exchange(word, word | WRITER) {
                Ok(()) => break,
                Err(now) => word = now,
            }
        }
        self.writer.store(thread::this().tid(), Relaxed);
        Ok(())
    }

    /// Takes it for reading.
    ///
    /// Errors: EAGAIN: too many readers; EDEADLK: the caller is the writer, and would wait for ever; ETIMEDOUT and those of `when`.
    pub fn read(&self, when: When<'_>) -> Result<(), Errno> {
        self.take(Self::try_read, when)
    }

    /// Takes it for writing.
    ///
    /// Errors: EDEADLK: the caller is the writer, and would wait for ever; ETIMEDOUT and those of `when`.
    pub fn write(&self, when: When<'_>) -> Result<(), Errno> {
        self.take(Self::try_write, when)
    }

    #[inline(always)]
    fn take(&self, attempt: fn(&Self) -> Result<(), Errno>, when: When<'_>) -> Result<(), Errno> {
        match attempt(self) {
            Err(Errno::EBUSY) => self.wait(attempt, when),
            result => result,
        }
    }

    #[cold]
    #[inline(never)]
    fn wait(&self, attempt: fn(&Self) -> Result<(), Errno>, when: When<'_>) -> Result<(), Errno> {
        let deadline = match when {
            Some(when) => when()?,
            None if self.writer.load(Relaxed) == thread::this().tid() => return Err(Errno::EDEADLK),
            None => None,
        };
        loop {
            let word = self.word.load(Relaxed);
            if word & COUNT != 0 {
                let marked = word | WAITED_FOR;
                if word == marked || self.word.compare_exchange(word, marked, Relaxed, Relaxed).is_ok() {
                    futex::wait_uninterrupted(&self.word, marked, deadline.as_ref(), self.shared != 0)?;
                }
            }
            match attempt(self) {
                Err(Errno::EBUSY) => (),
                result => return result,
            }
        }
    }

    /// Gives it back.
    #[inline]
    pub fn unlock(&self) {
        let shared = self.shared != 0;
        let at: *const AtomicI32 = &self.word;
        let mut word = self.word.load(Relaxed);
        if word & COUNT == WRITER {
            self.writer.store(0, Relaxed);
        }
        loop {
            let free = matches!(word & COUNT, 0 | 1 | WRITER);
            let new = if free { 0 } else { word - 1 };
            match self.exchange(word, new) {
                Ok(()) if free && word & WAITED_FOR != 0 => return futex::wake(at, futex::EVERYONE, shared),
                Ok(()) => return,
                Err(now) => word = now,
            }
        }
    }
}
