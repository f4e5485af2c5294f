//! `pthread_spin_destroy`.

use crate::types::c_int;
use core::sync::atomic::AtomicI32;

/// Ends the use of a spin lock. POSIX.1-2024 `pthread_spin_destroy`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_spin_destroy(_lock: *mut AtomicI32) -> c_int {
    0
}
