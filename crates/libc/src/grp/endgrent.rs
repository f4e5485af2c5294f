//! `endgrent`.

use super::entry::rewind;

/// Closes the group database that `getgrent` reads. POSIX.1-2024 `endgrent`.
#[unsafe(no_mangle)]
pub extern "C" fn endgrent() {
    rewind();
}
