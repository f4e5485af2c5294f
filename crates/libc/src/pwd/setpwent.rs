//! `setpwent`.

use super::entry::rewind;

/// Lets `getpwent` begin anew. POSIX.1-2024 `setpwent`.
#[unsafe(no_mangle)]
pub extern "C" fn setpwent() {
    rewind();
}
