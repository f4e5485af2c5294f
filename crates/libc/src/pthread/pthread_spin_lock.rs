//! `pthread_spin_lock`.

use crate::types::c_int;
use core::sync::atomic::{AtomicI32, Ordering::*};

/// Takes a spin lock; waits, without sleeping, while another thread has it. POSIX.1-2024 `pthread_spin_lock`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_spin_lock(lock: *mut AtomicI32) -> c_int {
    // SAFETY: by the contract it points to a lock.
    let lock = unsafe { &*lock };
    while lock.swap(1, Acquire) != 0 {
        while lock.load(Relaxed) != 0 {
            core::hint::spin_loop();
        }
    }
    0
}
