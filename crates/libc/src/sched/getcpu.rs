//! `getcpu`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_uint};

/// The numbers of the processor that the caller runs on and of its NUMA node; either pointer may be null. Linux, `getcpu(2)`.
///
/// Errors: EFAULT; ENOSYS where the kernel does not say.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getcpu(cpu: *mut c_uint, node: *mut c_uint) -> c_int {
    // SAFETY: the kernel checks the addresses.
    unsafe { syscall::getcpu(cpu, node, 0usize) }.or_errno()
}
