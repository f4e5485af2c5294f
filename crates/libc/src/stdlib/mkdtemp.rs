//! `mkdtemp`.

use super::mkostemps::try_names;
use crate::internal::errno::OrNull;
use crate::internal::syscall;
use crate::types::c_char;

/// Creates a directory that did not exist, for its owner only, named by the template with its last six X replaced; returns the template.
/// Null and EINVAL if it does not end with six X, EEXIST if no free name was found, or the errors of `mkdir`. POSIX.1-2024 `mkdtemp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mkdtemp(template: *mut c_char) -> *mut c_char {
    // SAFETY: the caller's template ends with a NUL.
    unsafe { try_names(template, 0, || syscall::mkdir(template.cast_const(), 0o700)) }
        .map(|_| template)
        .or_null()
}
