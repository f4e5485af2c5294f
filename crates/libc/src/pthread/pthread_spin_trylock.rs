//! `pthread_spin_trylock`.

use crate::internal::errno::Errno;
use crate::types::c_int;
use core::sync::atomic::{AtomicI32, Ordering::*};

/// Takes a spin lock if it is free. POSIX.1-2024 `pthread_spin_trylock`.
///
/// Errors: EBUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_spin_trylock(lock: *mut AtomicI32) -> c_int {
    // SAFETY: by the contract it points to a lock.
    if unsafe { (*lock).swap(1, Acquire) } == 0 { 0 } else { Errno::EBUSY.0 }
}
