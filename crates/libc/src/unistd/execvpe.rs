//! `execvpe`.

use crate::internal::errno::set_errno;
use crate::internal::exec::{Strings, search_and_execute};
use crate::types::{c_char, c_int};

/// As `execvp`, with the new program's environment; PATH is the caller's. GNU.
///
/// Errors: as `execvp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn execvpe(file: *const c_char, argv: Strings, envp: Strings) -> c_int {
    // SAFETY: by the contract of the C function.
    set_errno(unsafe { search_and_execute(file, argv, envp, true) });
    -1
}
