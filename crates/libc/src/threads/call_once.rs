//! `call_once`.

use crate::pthread::pthread_once::once;
use core::sync::atomic::AtomicI32;

/// Runs `routine` if nobody has with this flag, and returns when it has run. C23 7.28.2.1.
#[unsafe(no_mangle)]
pub unsafe extern "C-unwind" fn call_once(flag: *mut AtomicI32, routine: unsafe extern "C-unwind" fn()) {
    // SAFETY: by the contract it points to a flag, and the routine is one.
    unsafe { once(&*flag, routine) }
}
