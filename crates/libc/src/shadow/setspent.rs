//! `setspent`.

use super::entry::rewind;

/// Lets `getspent` begin anew. shadow(3).
#[unsafe(no_mangle)]
pub extern "C" fn setspent() {
    rewind();
}
