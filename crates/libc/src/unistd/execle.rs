//! `execle`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::exec::{Strings, execute, with_list};
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int};

/// As `execl`, with the environment as one more argument, behind the null pointer. POSIX.1-2024 `execle`.
///
/// Errors: as `execve`; ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn execle(path: *const c_char, first: *const c_char, rest: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        with_list(first, rest, |argv, mut list| Err::<i64, Errno>(execute(path, argv, list.arg::<Strings>())))
    }
    .or_errno()
}
