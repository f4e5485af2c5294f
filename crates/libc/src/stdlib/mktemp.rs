//! `mktemp`.

use super::mkostemps::try_names;
use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::c_char;

/// Replaces the last six X of the template by letters so that no file has that name now; another may have it a moment later. Returns the
/// template, which is empty, with errno set, on failure: EINVAL if it does not end with six X, EEXIST if no free name was found. 4.3BSD.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mktemp(template: *mut c_char) -> *mut c_char {
    // SAFETY: the caller's template ends with a NUL; the kernel fills in a structure of 144 bytes.
    unsafe {
        let mut stat = [0u64; 18];
        let free = try_names(template, 0, || match syscall::lstat(template.cast_const(), &raw mut stat) {
            Ok(_) => Err(Errno::EEXIST),
            Err(Errno::ENOENT) => Ok(0),
            Err(errno) => Err(errno),
        });
        if free.or_errno() < 0 {
            *template = 0;
        }
    }
    template
}
