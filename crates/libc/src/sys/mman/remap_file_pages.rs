//! `remap_file_pages`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t};

/// Puts other pages of a file into a mapping of it. Linux `remap_file_pages`(2), which is deprecated there.
///
/// Errors: EINVAL; ENOSYS where the kernel does not have it any more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn remap_file_pages(
    address: *mut c_void,
    size: size_t,
    protection: c_int,
    page: size_t,
    flags: c_int,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::remap_file_pages(address, size, protection, page, flags) }.or_errno()
}
