//! `openlog`.

use super::log::with;
use crate::types::{c_char, c_int};

/// Says how messages to the system's log begin (the first 31 bytes of `name`), how they are written (`LOG_PID`, `LOG_CONS`, `LOG_NDELAY`,
/// `LOG_PERROR`), and what they are about if they do not say so. POSIX.1-2024 `openlog`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn openlog(name: *const c_char, options: c_int, facility: c_int) {
    // SAFETY: by the contract of the C function.
    with(|log| unsafe { log.set(name, options, facility) })
}
