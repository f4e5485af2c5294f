//! `pthread_spin_init`.

use crate::types::c_int;
use core::sync::atomic::AtomicI32;

/// Makes a spin lock; any may be shared between processes. POSIX.1-2024 `pthread_spin_init`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_spin_init(lock: *mut AtomicI32, _shared: c_int) -> c_int {
    // SAFETY: by the contract the object is nobody's yet.
    unsafe { lock.write(AtomicI32::new(0)) };
    0
}
