//! `system`.

use crate::internal::errno::{Errno, OrErrno};
use crate::types::{c_char, c_int};

/// Would run a command with the shell. A program here cannot start another, so there is none: 0 for a null command, which asks for it,
/// otherwise -1 and ENOSYS. POSIX.1-2024 `system`.
#[unsafe(no_mangle)]
pub extern "C" fn system(command: *const c_char) -> c_int {
    if command.is_null() {
        return 0;
    }
    Err(Errno::ENOSYS).or_errno()
}
