//! `pthread_barrier_destroy`.

use crate::internal::barrier::Barrier;
use crate::types::c_int;

/// Ends the use of a barrier; who was let go, and is on the way out, is waited for. POSIX.1-2024 `pthread_barrier_destroy`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_barrier_destroy(barrier: *mut Barrier) -> c_int {
    // SAFETY: by the contract it points to a barrier.
    unsafe { (*barrier).settle() };
    0
}
