//! `execvp`.

use crate::internal::errno::set_errno;
use crate::internal::exec::{Strings, search_and_execute};
use crate::stdlib::environ::environ;
use crate::types::{c_char, c_int};

/// Replaces the program by one that is looked up in the directories of PATH (/usr/local/bin, /bin, /usr/bin if it is not set), unless
/// `file` has a slash; an empty directory there is the current one. One that cannot be run as it is goes to the shell. Returns (-1)
/// only on failure. POSIX.1-2024 `execvp`.
///
/// Errors: as `execve`; EACCES: none could be run, and at least one was there; ENOENT: none was there, or `file` is empty;
/// ENAMETOOLONG.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn execvp(file: *const c_char, argv: Strings) -> c_int {
    // SAFETY: by the contract of the C function.
    set_errno(unsafe { search_and_execute(file, argv, environ.cast::<*const c_char>(), true) });
    -1
}
