//! `mktime`.

use super::localtime_r::local;
use super::tm::{Tm, to_seconds};
use super::zone::lookup;
use crate::internal::errno::set_errno;
use crate::types::time_t;

/// Seconds since 1970 of a local date and time, which is brought into range. A non-negative `tm_isdst` that does not hold
/// then is taken at its word: the time is moved by the difference. C23 7.29.2.3.
///
/// Errors: EOVERFLOW: the year does not fit an int.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mktime(tm: *mut Tm) -> time_t {
    // SAFETY: by the contract `tm` is valid.
    unsafe {
        let seconds = to_seconds(&*tm);
        let zone = lookup(seconds, true);
        let claimed = (*tm).isdst;
        let wrong = claimed >= 0 && (claimed > 0) != zone.summer;
        let offset = if wrong { zone.other_offset } else { zone.offset };
        let time = seconds - offset as i64;
        match local(time) {
            Ok(normal) => {
                *tm = normal;
                time
            }
            Err(errno) => {
                set_errno(errno);
                -1
            }
        }
    }
}
