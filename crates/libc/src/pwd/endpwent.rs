//! `endpwent`.

use super::entry::rewind;

/// Closes the user database that `getpwent` reads. POSIX.1-2024 `endpwent`.
#[unsafe(no_mangle)]
pub extern "C" fn endpwent() {
    rewind();
}
