//! Mutexes: `pthread_mutex_t` and `mtx_t`.
//!
//! A normal mutex is Drepper's ("Futexes Are Tricky"): its word is 0 free, 1 held, 2 held and waited for. The other kinds have to
//! know their owner. Their word is what the kernel expects of robust and of priority-inheriting mutexes: the owner's number, 0 if there is
//! none, with a bit that says that somebody waits, and one that says that the owner died.
//!
//! Who has waited takes the mutex as waited for, because there may be others; that costs at most one needless wake.
//!
//! While the process has one thread, a normal mutex that other processes cannot see is taken and given back without atomic
//! instructions: they would cost more than all the rest.

use crate::internal::errno::Errno;
use crate::internal::futex::{self, Deadline};
use crate::internal::lock::has_threads;
use crate::internal::syscall;
use crate::internal::thread::{self, robust};
use crate::types::{c_int, c_void};
use core::cell::Cell;
use core::sync::atomic::{AtomicI32, Ordering::*};

/// A place in the list of robust mutexes.
#[repr(C)]
pub struct Link {
    /// Its neighbours' links, or the list's head.
    pub next: Cell<*mut c_void>,
    /// As above.
    pub previous: Cell<*mut c_void>,
}

/// A mutex; all zeros is a normal one that is free.
#[repr(C)]
pub struct Mutex {
    /// Type and attributes, as pthread_mutexattr_t has them.
    pub kind: Cell<c_int>,
    /// The word.
    pub lock: AtomicI32,
    /// How often a recursive mutex is locked beyond the first time.
    depth: Cell<c_int>,
    /// The owner before died, and nobody has said yet that what the mutex guards is consistent again.
    inconsistent: Cell<c_int>,
    /// Among the robust mutexes of its owner.
    pub link: Link,
}

const _: () = assert!(size_of::<Mutex>() <= 40);

/// PTHREAD_MUTEX_NORMAL, _RECURSIVE, _ERRORCHECK.
pub const TYPE: c_int = 3;
/// As above.
pub const RECURSIVE: c_int = 1;
/// As above.
pub const ERRORCHECK: c_int = 2;
/// Robust.
pub const ROBUST: c_int = 4;
/// Lends the owner the priority of who waits: the kernel's work.
pub const INHERIT: c_int = 8;
/// Other processes may use it.
pub const SHARED: c_int = 128;

/// In the word: the owner's number.
const OWNER: c_int = 0x3fff_ffff;
/// In the word: the owner is dead.
pub const OWNER_DIED: c_int = 0x4000_0000;
/// In the word: somebody waits.
pub const WAITED_FOR: c_int = c_int::MIN;
/// The word of a mutex that was given back inconsistent: a number that no thread has.
const NOT_RECOVERABLE: c_int = OWNER;

const HELD: c_int = 1;
const HELD_AND_WAITED_FOR: c_int = 2;

/// How often a lock is looked at before the thread sleeps.
const SPINS: u32 = 100;

impl Mutex {
    /// A mutex of this kind.
    pub fn new(kind: c_int) -> Mutex {
        let null = || Cell::new(core::ptr::null_mut());
        Mutex {
            kind: Cell::new(kind),
            lock: AtomicI32::new(0),
            depth: Cell::new(0),
            inconsistent: Cell::new(0),
            link: Link { next: null(), previous: null() },
        }
    }

    /// Whether other processes may use it.
    #[inline]
    pub fn is_shared(&self) -> bool {
        self.kind.get() & SHARED != 0
    }

    /// Whether its word names the owner.
    #[inline]
    fn has_owner(&self) -> bool {
        self.kind.get() & !SHARED != 0
    }

    /// Takes it, if it is normal and free.
    #[inline(always)]
    fn take_normal(&self) -> bool {
        if self.kind.get() == 0 && !has_threads() {
            let free = self.lock.load(Relaxed) == 0;
            if free {
                self.lock.store(HELD, Relaxed);
            }
            return free;
        }
        !self.has_owner() && self.lock.compare_exchange(0, HELD, Acquire, Relaxed).is_ok()
    }

    /// Takes it, waiting for it as long as it takes.
    ///
    /// Errors: EDEADLK: the caller holds it, and its type is ERRORCHECK; EAGAIN: locked too often; EOWNERDEAD: it is taken, but the owner
    /// died; ENOTRECOVERABLE: given back inconsistent.
    #[inline(always)]
    pub fn lock(&self) -> Result<(), Errno> {
        if self.take_normal() { Ok(()) } else { self.lock_slowly(&|| Ok(None)) }
    }

    /// Takes it, waiting at most until a deadline, which is asked for when there is need to wait.
    ///
    /// Errors: as for [`Mutex::lock`]; ETIMEDOUT; those of the deadline.
    pub fn lock_until(&self, deadline: &dyn Fn() -> Result<Option<Deadline>, Errno>) -> Result<(), Errno> {
        if self.take_normal() { Ok(()) } else { self.lock_slowly(deadline) }
    }

    /// Takes it if it is free.
    ///
    /// Errors: EBUSY; EAGAIN, EOWNERDEAD and ENOTRECOVERABLE as for [`Mutex::lock`].
    pub fn try_lock(&self) -> Result<(), Errno> {
        if self.take_normal() {
            Ok(())
        } else if self.has_owner() {
            self.try_lock_owned(0)
        } else {
            Err(Errno::EBUSY)
        }
    }

    #[cold]
    #[inline(never)]
    fn lock_slowly(&self, deadline: &dyn Fn() -> Result<Option<Deadline>, Errno>) -> Result<(), Errno> {
        if self.has_owner() {
            return self.lock_owned(deadline);
        }
        for _ in 0..if has_threads() { SPINS } else { 0 } {
            if self.lock.load(Relaxed) == HELD_AND_WAITED_FOR {
                break;
            }
            if self.lock.compare_exchange(0, HELD, Acquire, Relaxed).is_ok() {
                return Ok(());
            }
        }
        let deadline = deadline()?;
        while self.lock.swap(HELD_AND_WAITED_FOR, Acquire) != 0 {
            futex::wait_uninterrupted(&self.lock, HELD_AND_WAITED_FOR, deadline.as_ref(), self.is_shared())?;
        }
        Ok(())
    }

    /// `mark`: WAITED_FOR if the caller has waited.
    fn try_lock_owned(&self, mark: c_int) -> Result<(), Errno> {
        let thread = thread::this();
        let tid = thread.tid();
        let kind = self.kind.get();
        let mut word = self.lock.load(Relaxed);
        if word & OWNER == tid && word & OWNER_DIED == 0 {
            if kind & TYPE != RECURSIVE {
                return Err(Errno::EBUSY);
            }
            let depth = self.depth.get();
            if depth == c_int::MAX {
                return Err(Errno::EAGAIN);
            }
            self.depth.set(depth + 1);
            return Ok(());
        }
        let robust = kind & ROBUST != 0;
        loop {
            if word & OWNER == NOT_RECOVERABLE && word & OWNER_DIED == 0 {
                return Err(Errno::ENOTRECOVERABLE);
            }
            if word & OWNER != 0 && word & OWNER_DIED == 0 || word & OWNER_DIED != 0 && !robust {
                return Err(Errno::EBUSY);
            }
            if robust {
                robust::begin(thread, self);
            }
            let mine = tid | word & WAITED_FOR | mark;
            match self.lock.compare_exchange(word, mine, Acquire, Relaxed) {
                Ok(_) => break,
                Err(now) => word = now,
            }
            if robust {
                robust::end(thread);
            }
        }
        self.depth.set(0);
        if robust {
            robust::add(thread, self);
            robust::end(thread);
            if word & OWNER_DIED != 0 {
                self.inconsistent.set(1);
            }
            if self.inconsistent.get() != 0 {
                return Err(Errno::EOWNERDEAD);
            }
        }
        Ok(())
    }

    fn lock_owned(&self, deadline: &dyn Fn() -> Result<Option<Deadline>, Errno>) -> Result<(), Errno> {
        match self.try_lock_owned(0) {
            Err(Errno::EBUSY) => (),
            result => return result,
        }
        if self.kind.get() & TYPE == ERRORCHECK && self.is_mine() {
            return Err(Errno::EDEADLK);
        }
        let deadline = deadline()?;
        if self.kind.get() & INHERIT != 0 {
            return self.lock_inheriting(deadline.as_ref());
        }
        loop {
            let word = self.lock.load(Relaxed);
            if word & OWNER != 0 && word & OWNER_DIED == 0 {
                let marked = word | WAITED_FOR;
                if word == marked || self.lock.compare_exchange(word, marked, Relaxed, Relaxed).is_ok() {
                    futex::wait_uninterrupted(&self.lock, marked, deadline.as_ref(), self.is_shared())?;
                }
            }
            match self.try_lock_owned(WAITED_FOR) {
                Err(Errno::EBUSY) => (),
                result => return result,
            }
        }
    }

    /// The kernel hands such a mutex over itself.
    fn lock_inheriting(&self, deadline: Option<&Deadline>) -> Result<(), Errno> {
        const FUTEX_LOCK_PI: c_int = 6;
        let thread = thread::this();
        let robust = self.kind.get() & ROBUST != 0;
        let private = if self.is_shared() { 0 } else { 128 };
        let word: *const AtomicI32 = &self.lock;
        let time = deadline.map(Deadline::realtime).transpose()?;
        let time = time.as_ref().map_or(core::ptr::null(), |time| &raw const *time);
        if robust {
            robust::begin(thread, self);
        }
        let result = loop {
            // SAFETY: the word is this mutex's; the time lives until the call returns.
            match unsafe { syscall::futex(word, FUTEX_LOCK_PI | private, 0, time, 0usize, 0) } {
                Err(Errno::EINTR | Errno::EAGAIN) => (),
                result => break result,
            }
        };
        if result.is_ok() {
            self.depth.set(0);
            if robust {
                robust::add(thread, self);
                if self.lock.load(Relaxed) & OWNER_DIED != 0 {
                    self.lock.fetch_and(!OWNER_DIED, Relaxed);
                    self.inconsistent.set(1);
                }
            }
        }
        if robust {
            robust::end(thread);
        }
        match result {
            Ok(_) if robust && self.inconsistent.get() != 0 => Err(Errno::EOWNERDEAD),
            Ok(_) => Ok(()),
            // The owner waits for itself, and nobody is to be told: a deadlock, as a normal mutex has it.
            Err(Errno::EDEADLK) if self.kind.get() & TYPE != ERRORCHECK => loop {
                let word = self.lock.load(Relaxed);
                futex::wait_uninterrupted(&self.lock, word, deadline, self.is_shared())?;
            },
            Err(error) => Err(error),
        }
    }

    /// Whether its word names the caller as the owner.
    pub fn is_mine(&self) -> bool {
        self.lock.load(Relaxed) & OWNER == thread::this().tid()
    }

    /// Whether the caller may not use it with a condition variable: it has an owner, who is another.
    pub fn is_another_ones(&self) -> bool {
        self.has_owner() && !self.is_mine()
    }

    /// Gives it back.
    ///
    /// Errors: EPERM: it has an owner, who is not the caller.
    #[inline(always)]
    pub fn unlock(&self) -> Result<(), Errno> {
        if self.kind.get() == 0 && !has_threads() && self.lock.load(Relaxed) == HELD {
            self.lock.store(0, Relaxed);
            return Ok(());
        }
        self.unlock_slowly()
    }

    #[inline(never)]
    fn unlock_slowly(&self) -> Result<(), Errno> {
        // What is not read before the mutex is free may be gone.
        let shared = self.is_shared();
        let word: *const AtomicI32 = &self.lock;
        if !self.has_owner() {
            if self.lock.swap(0, Release) == HELD_AND_WAITED_FOR {
                futex::wake(word, 1, shared);
            }
            return Ok(());
        }
        if !self.is_mine() {
            return Err(Errno::EPERM);
        }
        if self.depth.get() > 0 {
            self.depth.set(self.depth.get() - 1);
            return Ok(());
        }
        let kind = self.kind.get();
        let robust = kind & ROBUST != 0;
        let mut free = 0;
        let thread = thread::this();
        if robust {
            if self.inconsistent.get() != 0 {
                free = NOT_RECOVERABLE;
            }
            robust::begin(thread, self);
            robust::remove(thread, self);
        }
        if kind & INHERIT != 0 && free == 0 {
            self.unlock_inheriting(thread.tid(), shared);
        } else if self.lock.swap(free, Release) & WAITED_FOR != 0 {
            futex::wake(word, if free == 0 { 1 } else { futex::EVERYONE }, shared);
        }
        if robust {
            robust::end(thread);
        }
        Ok(())
    }

    fn unlock_inheriting(&self, tid: c_int, shared: bool) {
        const FUTEX_UNLOCK_PI: c_int = 7;
        let word: *const AtomicI32 = &self.lock;
        if self.lock.compare_exchange(tid, 0, Release, Relaxed).is_err() {
            // SAFETY: the word is this mutex's, which is held until the kernel hands it over.
            let _ = unsafe {
                syscall::futex(word, FUTEX_UNLOCK_PI | if shared { 0 } else { 128 }, 0, 0usize, 0usize, 0)
            };
        }
    }

    /// Says that what it guards is consistent again.
    ///
    /// Errors: EINVAL: the mutex is not robust, or its owner did not die; EPERM: the caller does not hold it.
    pub fn make_consistent(&self) -> Result<(), Errno> {
        if self.kind.get() & ROBUST == 0 || self.inconsistent.get() == 0 {
            return Err(Errno::EINVAL);
        }
        if !self.is_mine() {
            return Err(Errno::EPERM);
        }
        self.inconsistent.set(0);
        Ok(())
    }
}
