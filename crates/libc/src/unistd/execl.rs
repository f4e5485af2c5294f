//! `execl`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::exec::{execute, with_list};
use crate::internal::va_list::VaList;
use crate::stdlib::environ::environ;
use crate::types::{c_char, c_int};

/// Replaces the program; its arguments are passed one by one, a null pointer ends them; the environment stays. Returns (-1)
/// only on failure. POSIX.1-2024 `execl`.
///
/// Errors: as `execve`; ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn execl(path: *const c_char, first: *const c_char, rest: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        with_list(first, rest, |argv, _| {
            Err::<i64, Errno>(execute(path, argv, environ.cast::<*const c_char>()))
        })
    }
    .or_errno()
}
