//! `timegm`.

use super::tm::{Tm, from_seconds, to_seconds};
use crate::internal::errno::{Errno, set_errno};
use crate::types::time_t;

/// Seconds since 1970 of a date and time in UTC, which is brought into range. POSIX.1-2024 `timegm`.
///
/// Errors: EOVERFLOW: the year does not fit an int.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn timegm(tm: *mut Tm) -> time_t {
    // SAFETY: by the contract `tm` is valid.
    unsafe {
        let time = to_seconds(&*tm);
        match from_seconds(time) {
            Some(normal) => {
                *tm = normal;
                time
            }
            None => {
                set_errno(Errno::EOVERFLOW);
                -1
            }
        }
    }
}
