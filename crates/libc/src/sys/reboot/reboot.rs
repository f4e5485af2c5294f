//! `reboot`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Restarts or stops the machine: RB_*. Linux `reboot`(2).
///
/// Errors: EPERM, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn reboot(operation: c_int) -> c_int {
    // The numbers that show that the call is meant.
    const MAGIC: [c_int; 2] = [0xfee1_dead_u32 as c_int, 0x2812_1969];
    // SAFETY: the call takes no address here.
    unsafe { syscall::reboot(MAGIC[0], MAGIC[1], operation, 0_usize) }.or_errno()
}
