//! `vsyslog`.

use super::log::with;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int};

/// Sends a message to the system's log: `priority` is a level and perhaps a facility. In the format `%m` is what errno says. What cannot
/// be sent is lost, unless `openlog` said otherwise. BSD.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vsyslog(priority: c_int, format: *const c_char, arguments: VaList) {
    // SAFETY: by the contract of the C function.
    with(|log| unsafe { log.write(priority, format, arguments) })
}
