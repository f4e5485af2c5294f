//! `pthread_barrier_wait`.

use crate::internal::barrier::Barrier;
use crate::types::c_int;

/// Waits until enough threads have come. One of them gets PTHREAD_BARRIER_SERIAL_THREAD (-1), the others 0. POSIX.1-2024
/// `pthread_barrier_wait`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_barrier_wait(barrier: *mut Barrier) -> c_int {
    // SAFETY: by the contract it points to a barrier.
    if unsafe { (*barrier).wait() } { -1 } else { 0 }
}
