//! Acting on a request for cancellation; linked by pthread_cancel only ([`crate::internal::cancellation`]).

use super::{Thread, end, this};
use crate::internal::cancellation;
use crate::internal::errno::Errno;
use crate::internal::lock::Lock;
use crate::internal::syscall;
use crate::signal::kernel_sigaction::{KernelSigaction, SA_RESTORER};
use crate::types::{c_int, c_void};
use core::sync::atomic::Ordering::*;

/// PTHREAD_CANCEL_ENABLE.
pub const ENABLE: c_int = 0;
/// PTHREAD_CANCEL_DISABLE.
pub const DISABLE: c_int = 1;
/// PTHREAD_CANCEL_MASKED.
pub const MASKED: c_int = 2;
/// PTHREAD_CANCEL_ASYNCHRONOUS.
pub const ASYNCHRONOUS: c_int = 1;
/// PTHREAD_CANCELED.
pub const CANCELED: *mut c_void = usize::MAX as *mut c_void;

/// The signal that interrupts what another thread waits in: the second of the three below SIGRTMIN.
const SIGNAL: c_int = 33;

/// See [`cancellation::Act`].
fn act(masked_too: bool) -> bool {
    let thread = this();
    if thread.cancelled.load(Acquire) == 0 {
        return false;
    }
    match thread.cancel_state.get() {
        ENABLE => end::exit_thread(CANCELED),
        MASKED if masked_too => {
            thread.cancel_state.set(DISABLE);
            true
        }
        _ => false,
    }
}

/// Its arrival interrupts a call; a thread that may be cancelled anywhere ends here.
extern "C" fn on_signal(_: c_int) {
    let thread = this();
    if thread.cancel_type.get() == ASYNCHRONOUS {
        act(false);
    }
}

/// Asks `thread` to end.
///
/// Errors: those of the kernel for the signal to another thread.
pub fn request(thread: &Thread) -> Result<(), Errno> {
    cancellation::begin(act);
    thread.cancelled.store(1, Release);
    if core::ptr::eq(thread, this()) {
        if thread.cancel_type.get() == ASYNCHRONOUS {
            act(false);
        }
        return Ok(());
    }
    catch()?;
    // SAFETY: takes no address.
    unsafe { syscall::tgkill(syscall::getpid()? as c_int, thread.tid(), SIGNAL) }.map(drop)
}

fn catch() -> Result<(), Errno> {
    static LOCK: Lock = Lock::new();
    static mut CAUGHT: bool = false;
    let _guard = LOCK.lock();
    let action = KernelSigaction {
        handler: on_signal as extern "C" fn(c_int) as usize,
        flags: SA_RESTORER,
        ..KernelSigaction::default()
    };
    // SAFETY: the flag belongs to whoever holds the lock; the handler takes what a handler gets.
    unsafe {
        if !CAUGHT {
            syscall::rt_sigaction(
                SIGNAL,
                &raw const action,
                core::ptr::null_mut::<KernelSigaction>(),
                size_of::<u64>(),
            )?;
            CAUGHT = true;
        }
    }
    Ok(())
}
