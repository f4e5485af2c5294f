//! What `fork` calls before and after it copies the process. `pthread_atfork` sets it when the first handler is registered, so
//! that a program that forks does not link it.

use core::sync::atomic::{AtomicUsize, Ordering::*};

/// When a handler runs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Before the process is copied.
    Prepare,
    /// After it, or after it failed, in the process that called fork.
    Parent,
    /// After it, in the copy.
    Child,
}

/// A function that runs the handlers of a moment, in the order that POSIX gives them.
pub type Run = fn(Moment);

static RUN: AtomicUsize = AtomicUsize::new(0);

/// From now on fork calls `run`.
pub fn set(run: Run) {
    RUN.store(run as usize, Release);
}

/// Runs the handlers, if there are any.
pub fn run(moment: Moment) {
    let address = RUN.load(Acquire);
    if address != 0 {
        // SAFETY: `set` stored a function of this type here.
        let run = unsafe { core::mem::transmute::<usize, Run>(address) };
        run(moment);
    }
}
