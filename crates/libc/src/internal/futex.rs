//! Waiting: the only way to do it in this library is the futex call. All of a process's threads, and processes that share the
//! memory, meet at a word: [`wait`] sleeps while the word has a certain value, [`wake`] wakes who sleeps there.
//!
//! A wait may end early (a signal, a value that has changed): callers look at the word again, in a loop.

use crate::internal::errno::Errno;
use crate::internal::syscall;
use crate::types::{c_int, clockid_t};
use core::ptr::null;
use core::sync::atomic::AtomicI32;

/// C's `struct timespec`.
pub type Timespec = [i64; 2];

/// The clock of times that no clock was named for.
pub const CLOCK_REALTIME: clockid_t = 0;
/// The clock that nobody can set.
pub const CLOCK_MONOTONIC: clockid_t = 1;

const FUTEX_WAIT: c_int = 0;
const FUTEX_WAKE: c_int = 1;
const FUTEX_WAIT_BITSET: c_int = 9;
const FUTEX_PRIVATE: c_int = 128;
const FUTEX_CLOCK_REALTIME: c_int = 256;
const NANOSECONDS: i64 = 1_000_000_000;

fn flag(shared: bool) -> c_int {
    if shared { 0 } else { FUTEX_PRIVATE }
}

/// A moment on a clock, at which a wait ends.
#[derive(Clone, Copy)]
pub struct Deadline {
    clock: clockid_t,
    time: Timespec,
}

impl Deadline {
    /// The deadline that a C caller names; none for a null pointer.
    ///
    /// Errors: EINVAL: the nanoseconds are not below a thousand million, or there is no such clock to wait on: a clock of CPU time is
    /// none. To be reported only by who has to wait (POSIX.1-2024, `pthread_mutex_timedlock`).
    ///
    /// # Safety
    /// `time` is null or points to a timespec.
    pub unsafe fn new(clock: clockid_t, time: *const Timespec) -> Result<Option<Deadline>, Errno> {
        if time.is_null() {
            return Ok(None);
        }
        // SAFETY: by the contract.
        let time = unsafe { time.read() };
        if !(0..NANOSECONDS).contains(&time[1]) || !is_clock_to_wait_on(clock) {
            return Err(Errno::EINVAL);
        }
        Ok(Some(Deadline { clock, time }))
    }

    /// The same moment on CLOCK_REALTIME, as it is set now: the only clock that priority-inheriting mutexes know.
    ///
    /// Errors: ETIMEDOUT: it is past.
    pub fn realtime(&self) -> Result<Timespec, Errno> {
        if self.clock == CLOCK_REALTIME {
            return if self.time[0] < 0 { Err(Errno::ETIMEDOUT) } else { Ok(self.time) };
        }
        let left = self.left().ok_or(Errno::ETIMEDOUT)?;
        let mut now: Timespec = [0; 2];
        // SAFETY: the call writes a timespec.
        unsafe { syscall::clock_gettime(CLOCK_REALTIME, &raw mut now)? };
        let nanoseconds = now[1] + left[1];
        let seconds = now[0].saturating_add(left[0]).saturating_add((nanoseconds >= NANOSECONDS) as i64);
        Ok([seconds, if nanoseconds >= NANOSECONDS { nanoseconds - NANOSECONDS } else { nanoseconds }])
    }

    /// How long it is until then; none if it is past.
    fn left(&self) -> Option<Timespec> {
        let mut now: Timespec = [0; 2];
        // SAFETY: the call writes a timespec.
        if unsafe { syscall::clock_gettime(self.clock, &raw mut now) }.is_err() {
            return None;
        }
        let mut seconds = self.time[0].checked_sub(now[0])?;
        let mut nanoseconds = self.time[1] - now[1];
        if nanoseconds < 0 {
            nanoseconds += NANOSECONDS;
            seconds = seconds.checked_sub(1)?;
        }
        (seconds >= 0).then_some([seconds, nanoseconds])
    }
}

/// Whether a wait may be measured with this clock: a known one that counts time, not a thread's or process's work.
pub fn is_clock_to_wait_on(clock: clockid_t) -> bool {
    const CPU_TIME: [clockid_t; 2] = [2, 3];
    if clock == CLOCK_REALTIME || clock == CLOCK_MONOTONIC {
        return true;
    }
    let mut resolution: Timespec = [0; 2];
    // SAFETY: the call writes a timespec.
    clock >= 0
        && !CPU_TIME.contains(&clock)
        && unsafe { syscall::clock_getres(clock, &raw mut resolution) }.is_ok()
}

/// Sleeps while `word` holds `expected`, until somebody wakes this thread or the deadline is past.
///
/// Errors: ETIMEDOUT; EINTR: a signal handler ran. Anything else, such as another value in the word, is a wait that ended early: `Ok`.
pub fn wait(word: &AtomicI32, expected: i32, deadline: Option<&Deadline>, shared: bool) -> Result<(), Errno> {
    let word: *const AtomicI32 = word;
    // SAFETY: the word is an atomic that the caller holds a reference to; a timespec lives until the call returns.
    let result = unsafe {
        match deadline {
            None => syscall::futex(word, FUTEX_WAIT | flag(shared), expected, null::<Timespec>(), 0usize, 0),
            // The kernel takes a negative time for a wrong one; it is past.
            Some(deadline) if deadline.time[0] < 0 => return Err(Errno::ETIMEDOUT),
            Some(deadline) if matches!(deadline.clock, CLOCK_REALTIME | CLOCK_MONOTONIC) => {
                let clock = if deadline.clock == CLOCK_REALTIME { FUTEX_CLOCK_REALTIME } else { 0 };
                let operation = FUTEX_WAIT_BITSET | clock | flag(shared);
                syscall::futex(word, operation, expected, &raw const deadline.time, 0usize, -1)
            }
            Some(deadline) => match deadline.left() {
                None => return Err(Errno::ETIMEDOUT),
                Some(left) => {
                    syscall::futex(word, FUTEX_WAIT | flag(shared), expected, &raw const left, 0usize, 0)
                }
            },
        }
    };
    match result {
        Err(error @ (Errno::ETIMEDOUT | Errno::EINTR)) => Err(error),
        _ => Ok(()),
    }
}

/// As [`wait`] for those whose function no signal interrupts: EINTR is a wait that ended early.
pub fn wait_uninterrupted(
    word: &AtomicI32,
    expected: i32,
    deadline: Option<&Deadline>,
    shared: bool,
) -> Result<(), Errno> {
    match wait(word, expected, deadline, shared) {
        Err(Errno::EINTR) => Ok(()),
        result => result,
    }
}

/// Wakes up to `count` of those who sleep at the word.
///
/// The word may be gone by now: whoever was let go by the store before this call may have freed it. The kernel then finds nobody, or wakes
/// somebody who looks again.
#[allow(clippy::not_unsafe_ptr_arg_deref)]
pub fn wake(word: *const AtomicI32, count: c_int, shared: bool) {
    // SAFETY: the kernel checks the address; nothing is written.
    let _ = unsafe { syscall::futex(word, FUTEX_WAKE | flag(shared), count, 0usize, 0usize, 0) };
}

/// All who sleep at the word.
pub const EVERYONE: c_int = c_int::MAX;
