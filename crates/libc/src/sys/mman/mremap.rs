//! `mremap`.

use crate::internal::errno::{Errno, set_errno};
use crate::internal::syscall;
use crate::internal::va_list::VaList;
use crate::types::{c_int, c_void, size_t};

/// Changes the size of a mapping, and its place if need be: Linux. MAP_FAILED and errno on failure.
///
/// Errors: EFAULT, EINVAL, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mremap(
    address: *mut c_void,
    old_size: size_t,
    new_size: size_t,
    flags: c_int,
    mut arguments: VaList,
) -> *mut c_void {
    const MREMAP_FIXED: c_int = 2;
    if new_size > isize::MAX as usize {
        set_errno(Errno::ENOMEM);
        return usize::MAX as *mut c_void;
    }
    // SAFETY: with this flag the caller passed an address; the ranges are the caller's to answer for.
    let result = unsafe {
        let target =
            if flags & MREMAP_FIXED != 0 { arguments.arg::<*mut c_void>() } else { core::ptr::null_mut() };
        syscall::mremap(address, old_size, new_size, flags, target)
    };
    match result {
        Ok(address) => address as usize as *mut c_void,
        Err(errno) => {
            set_errno(errno);
            usize::MAX as *mut c_void
        }
    }
}
