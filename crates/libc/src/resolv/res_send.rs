//! `res_send`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::net::resolver::{Configuration, ask};
use crate::types::c_int;

/// Sends a message to the servers of resolv.conf and stores the answer. Returns its length, which may be more than `size`: the rest
/// is lost; or -1 and errno. resolver(3).
///
/// Errors: ETIMEDOUT if no server answered, those of socket(2), and of reading the file.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn res_send(message: *const u8, length: c_int, answer: *mut u8, size: c_int) -> c_int {
    // SAFETY: the caller's bytes are of the lengths it says.
    unsafe {
        let message = core::slice::from_raw_parts(message, length.max(0) as usize);
        let answer = core::slice::from_raw_parts_mut(answer, size.max(0) as usize);
        let result = Configuration::read().and_then(|configuration| ask(&configuration, message, answer));
        result
            .and_then(|length| if length == 0 { Err(Errno::ETIMEDOUT) } else { Ok(length as i64) })
            .or_errno()
    }
}
