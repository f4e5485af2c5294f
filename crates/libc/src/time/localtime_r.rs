//! `localtime_r`.

use super::tm::{Tm, from_seconds};
use super::zone::lookup;
use crate::internal::errno::{Errno, OrNull};
use crate::types::time_t;

/// The date and time at `time`, zone fields included.
pub fn local(time: time_t) -> Result<Tm, Errno> {
    const BOUND: i64 = i32::MAX as i64 * 31622400;
    if !(-BOUND..=BOUND).contains(&time) {
        return Err(Errno::EOVERFLOW);
    }
    let zone = lookup(time, false);
    let mut tm = from_seconds(time + zone.offset as i64).ok_or(Errno::EOVERFLOW)?;
    tm.isdst = zone.summer as i32;
    tm.gmtoff = zone.offset as i64;
    tm.zone = zone.name;
    Ok(tm)
}

/// The date and time in the zone that TZ says. POSIX.1-2024 `localtime_r`.
///
/// Errors: EOVERFLOW: the year does not fit an int.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn localtime_r(time: *const time_t, result: *mut Tm) -> *mut Tm {
    // SAFETY: by the contract both are valid.
    unsafe {
        local(*time).map(|tm| {
            result.write(tm);
            result
        })
    }
    .or_null()
}
