//! `sbrk`.

use super::brk::move_to;
use crate::internal::errno::{Errno, set_errno};
use crate::internal::syscall;
use crate::types::{c_void, ptrdiff_t};

/// Moves the end of the heap by so many bytes, and returns where it was; (void *)-1 on failure. BSD; Linux `sbrk`(2).
///
/// Errors: ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sbrk(increment: ptrdiff_t) -> *mut c_void {
    // SAFETY: what lies behind a lower end is the caller's to give up.
    match unsafe { by(increment) } {
        Ok(old) => old as *mut c_void,
        Err(errno) => {
            set_errno(errno);
            usize::MAX as *mut c_void
        }
    }
}

unsafe fn by(increment: isize) -> Result<usize, Errno> {
    // SAFETY: as the caller's; 0 is no address for the heap, so the first call only asks.
    unsafe {
        let old = syscall::brk(0_usize)? as usize;
        if increment != 0 {
            move_to(old.checked_add_signed(increment).ok_or(Errno::ENOMEM)?)?;
        }
        Ok(old)
    }
}
