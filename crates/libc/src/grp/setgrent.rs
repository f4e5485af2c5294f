//! `setgrent`.

use super::entry::rewind;

/// Lets `getgrent` begin anew. POSIX.1-2024 `setgrent`.
#[unsafe(no_mangle)]
pub extern "C" fn setgrent() {
    rewind();
}
