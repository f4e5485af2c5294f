//! `execlp`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::exec::{search_and_execute, with_list};
use crate::internal::va_list::VaList;
use crate::stdlib::environ::environ;
use crate::types::{c_char, c_int};

/// As `execl`, with a program that is looked up along PATH as `execvp` does. POSIX.1-2024 `execlp`.
///
/// Errors: as `execvp`; ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn execlp(file: *const c_char, first: *const c_char, rest: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        with_list(first, rest, |argv, _| {
            Err::<i64, Errno>(search_and_execute(file, argv, environ.cast::<*const c_char>(), true))
        })
    }
    .or_errno()
}
