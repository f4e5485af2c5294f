//! `gmtime_r`.

use super::tm::{Tm, from_seconds};
use crate::internal::errno::{Errno, OrNull};
use crate::types::time_t;

/// The date and time in UTC. POSIX.1-2024 `gmtime_r`.
///
/// Errors: EOVERFLOW: the year does not fit an int.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gmtime_r(time: *const time_t, result: *mut Tm) -> *mut Tm {
    // SAFETY: by the contract both are valid.
    unsafe {
        from_seconds(*time)
            .map(|tm| {
                result.write(tm);
                result
            })
            .ok_or(Errno::EOVERFLOW)
    }
    .or_null()
}
