//! `sched_getcpu`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_uint};

/// The number of the processor that the caller runs on. Linux, `sched_getcpu(3)`.
///
/// Errors: ENOSYS where the kernel does not say.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sched_getcpu() -> c_int {
    let mut cpu: c_uint = 0;
    let place: *mut c_uint = &mut cpu;
    // SAFETY: the call writes the number.
    unsafe { syscall::getcpu(place, 0usize, 0usize) }.map(|_| cpu as i64).or_errno()
}
