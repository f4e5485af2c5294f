//! `<sys/time.h>`

use crate::internal::errno::Errno;

pub mod adjtime;
pub mod futimes;
pub mod futimesat;
pub mod getitimer;
pub mod gettimeofday;
pub mod lutimes;
pub mod setitimer;
pub mod settimeofday;
pub mod utimes;
/// Hands `call` the two `struct timespec` that the two `struct timeval` say, or null for null.
///
/// # Safety
/// `times` is null or two `struct timeval`.
unsafe fn with_timespec(
    times: *const [i64; 2],
    call: impl FnOnce(*const [i64; 4]) -> Result<i64, Errno>,
) -> Result<i64, Errno> {
    if times.is_null() {
        return call(core::ptr::null());
    }
    // SAFETY: by the contract.
    let (access, modification) = unsafe { (*times, *times.add(1)) };
    for time in [access, modification] {
        if !(0..1_000_000).contains(&time[1]) {
            return Err(Errno::EINVAL);
        }
    }
    call(&[access[0], access[1] * 1000, modification[0], modification[1] * 1000])
}
