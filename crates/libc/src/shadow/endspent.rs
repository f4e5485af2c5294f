//! `endspent`.

use super::entry::rewind;

/// Closes the database of hashed passwords that `getspent` reads. shadow(3).
#[unsafe(no_mangle)]
pub extern "C" fn endspent() {
    rewind();
}
