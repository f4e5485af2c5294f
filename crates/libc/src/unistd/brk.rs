//! `brk`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Moves the end of the heap that `sbrk` hands out; `malloc` does not use it. BSD; Linux `brk`(2).
///
/// Errors: ENOMEM: something else is mapped there, or it is no address for the heap.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn brk(end: *mut c_void) -> c_int {
    // SAFETY: the call checks the address.
    unsafe { move_to(end as usize) }.map(|_| 0).or_errno()
}

/// # Safety
/// What lies behind a lower end is the caller's to give up.
pub unsafe fn move_to(end: usize) -> Result<i64, Errno> {
    // SAFETY: as the contract. The call answers with the end that holds then.
    let now = unsafe { syscall::brk(end) }?;
    if now as usize == end { Ok(now) } else { Err(Errno::ENOMEM) }
}
