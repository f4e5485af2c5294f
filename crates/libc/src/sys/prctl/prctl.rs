//! `prctl`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::internal::va_list::VaList;
use crate::types::{c_int, c_uint};

/// Controls the process and its thread. Linux `prctl`(2).
///
/// The arguments are called `unsigned long`, which has 64 bits, but programs pass pointers, `int` and `long` alike. What all of
/// them have in common are the 32 bits that the first argument begins with; the kernel here takes no more.
///
/// Errors: EINVAL: an option that the kernel does not have, or another value; EFAULT, EPERM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn prctl(option: c_int, mut arguments: VaList) -> c_int {
    // SAFETY: an argument, if there is one, has at least 4 bytes; the kernel checks addresses.
    unsafe {
        let first = if arguments.is_absent() { 0 } else { arguments.arg::<c_uint>() };
        syscall::prctl(option, u64::from(first), 0_u64, 0_u64, 0_u64)
    }
    .or_errno()
}
