//! `closelog`.

use super::log::with;

/// Gives the connection to the system's log back; the next message makes a new one. POSIX.1-2024 `closelog`.
#[unsafe(no_mangle)]
pub extern "C" fn closelog() {
    with(|log| log.close())
}
