//! Interrupting calls that wait: a timer of the host's sends this thread a signal whose handler does nothing, so that the
//! host's call fails with EINTR. It goes on sending it, so that a call which begins to wait just after one signal meets the
//! next.
use std::sync::{Mutex, Once, PoisonError};

use muslin_abi::time::Timespec;
use muslin_kernel::Errno;

use super::{R, convert};
use crate::errno;

/// How soon after a signal that met no call the next one comes.
const AGAIN_NANOSECONDS: i64 = 10_000_000;

/// A signal that hosts hardly use for themselves: a real-time one, not the first and not the last.
fn signal() -> libc::c_int {
    libc::SIGRTMAX() - 3
}

/// The timer, once there has been an alarm.
#[derive(Default)]
pub(super) struct Alarm(Mutex<Option<Timer>>);

struct Timer {
    number: libc::timer_t,
    /// The thread that gets the signal.
    thread: libc::pid_t,
}

// SAFETY: the number is the kernel's name of the timer, though its type is that of a pointer: any thread may use it.
unsafe impl Send for Timer {}

extern "C" fn interrupt(_signal: libc::c_int) {}

/// Has the signal do nothing but interrupt.
fn install() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // SAFETY: zeroes are a valid sigaction, the handler has the type that no SA_SIGINFO asks for, and does nothing.
        unsafe {
            let mut action: libc::sigaction = std::mem::zeroed();
            action.sa_sigaction = interrupt as *const () as usize;
            action.sa_flags = libc::SA_ONSTACK;
            libc::sigemptyset(&mut action.sa_mask);
            libc::sigaction(signal(), &action, std::ptr::null_mut());
        }
    });
}

impl Timer {
    /// A timer for this thread, which must not block the signal.
    fn new(thread: libc::pid_t) -> R<Self> {
        install();
        // SAFETY: zeroes are valid for both structures; they and `number` live across the calls.
        unsafe {
            let mut unblocked: libc::sigset_t = std::mem::zeroed();
            libc::sigemptyset(&mut unblocked);
            libc::sigaddset(&mut unblocked, signal());
            libc::pthread_sigmask(libc::SIG_UNBLOCK, &unblocked, std::ptr::null_mut());
            let mut event: libc::sigevent = std::mem::zeroed();
            event.sigev_notify = libc::SIGEV_THREAD_ID;
            event.sigev_signo = signal();
            event.sigev_notify_thread_id = thread;
            let mut number: libc::timer_t = std::ptr::null_mut();
            errno::zero(libc::timer_create(libc::CLOCK_MONOTONIC, &mut event, &mut number))?;
            Ok(Timer { number, thread })
        }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        // SAFETY: the timer is this object's own, and nobody uses it any more.
        unsafe { libc::timer_delete(self.number) };
    }
}

impl Alarm {
    /// See `Backend::set_alarm`.
    pub fn set(&self, at: Option<Timespec>) -> R<()> {
        // The timer is replaced whole: a panic elsewhere leaves it consistent.
        let mut timer = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if at.is_none() && timer.is_none() {
            return Ok(());
        }
        // SAFETY: gettid takes no memory.
        let thread = unsafe { libc::gettid() };
        if timer.as_ref().is_some_and(|timer| timer.thread != thread) {
            *timer = None;
        }
        let timer = match &mut *timer {
            Some(timer) => timer,
            none => none.insert(Timer::new(thread)?),
        };
        let zero = Timespec { sec: 0, nsec: 0 };
        let period = Timespec { sec: 0, nsec: if at.is_some() { AGAIN_NANOSECONDS } else { 0 } };
        let setting = libc::itimerspec {
            it_value: convert::to_timespec(&at.unwrap_or(zero)),
            it_interval: convert::to_timespec(&period),
        };
        // SAFETY: `setting` is read; the old one is not asked for.
        errno::zero(unsafe {
            libc::timer_settime(timer.number, libc::TIMER_ABSTIME, &setting, std::ptr::null_mut())
        })
        .map_err(|_| Errno::EAGAIN)
    }
}
