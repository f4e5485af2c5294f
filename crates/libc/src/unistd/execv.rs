//! `execv`.

use crate::internal::errno::set_errno;
use crate::internal::exec::{Strings, execute};
use crate::stdlib::environ::environ;
use crate::types::{c_char, c_int};

/// Replaces the program; the environment stays. Returns (-1) only on failure. POSIX.1-2024 `execv`.
///
/// Errors: as `execve`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn execv(path: *const c_char, argv: Strings) -> c_int {
    // SAFETY: by the contract of the C function.
    set_errno(unsafe { execute(path, argv, environ.cast::<*const c_char>()) });
    -1
}
