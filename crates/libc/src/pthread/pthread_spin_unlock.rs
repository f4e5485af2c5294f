//! `pthread_spin_unlock`.

use crate::types::c_int;
use core::sync::atomic::{AtomicI32, Ordering::*};

/// Gives back a spin lock. POSIX.1-2024 `pthread_spin_unlock`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_spin_unlock(lock: *mut AtomicI32) -> c_int {
    // SAFETY: by the contract it points to a lock, which the caller holds.
    unsafe { (*lock).store(0, Release) };
    0
}
