//! Cancellation points: where a thread that was asked to end does so (POSIX.1-2024, XSH 2.9.5).
//!
//! The calls that POSIX lists wait in [`around`]: `syscall::cancellable` holds the system calls in this form. A request is acted
//! on before the call, and after one that a signal interrupted before it did anything (pthread_cancel sends one); a call that has done
//! its work returns, and the request waits for the next point.
//!
//! A program without pthread_cancel pays for a look at one word, and links nothing: the word is the function that acts, and is 0 until
//! pthread_cancel is called for the first time.

use crate::internal::errno::Errno;
use core::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// Acts on a request that was made to the calling thread, if its state allows it; then it does not return. `true`: the state is
/// PTHREAD_CANCEL_MASKED, and the call is to fail with ECANCELED.
pub type Act = fn(masked_too: bool) -> bool;

static ACT: AtomicUsize = AtomicUsize::new(0);

/// From now on points call `act`.
pub fn begin(act: Act) {
    ACT.store(act as usize, Relaxed);
}

#[inline(always)]
fn act(masked_too: bool) -> bool {
    let act = ACT.load(Relaxed);
    if act == 0 {
        return false;
    }
    // SAFETY: the word holds what `begin` stored.
    unsafe { core::mem::transmute::<usize, Act>(act)(masked_too) }
}

/// A cancellation point that cannot fail: a masked thread passes it.
#[inline(always)]
pub fn point() {
    act(false);
}

/// A call that is a cancellation point.
///
/// Errors: those of the call; ECANCELED in a thread that masks cancellation (an extension of musl's).
#[inline(always)]
pub fn around<T>(call: impl FnOnce() -> Result<T, Errno>) -> Result<T, Errno> {
    if act(true) {
        return Err(Errno::ECANCELED);
    }
    let result = call();
    if matches!(result, Err(Errno::EINTR)) && act(true) {
        return Err(Errno::ECANCELED);
    }
    result
}
