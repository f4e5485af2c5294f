//! `ualarm`.

use crate::internal::errno::Errno;
use crate::internal::syscall;
use crate::types::c_uint;

/// Sends SIGALRM after so many microseconds and then every `interval`; 0 sends none. Returns the microseconds that an
/// earlier alarm had left. POSIX.1-2001 `ualarm`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ualarm(value: c_uint, interval: c_uint) -> c_uint {
    const ITIMER_REAL: i32 = 0;
    let time =
        |microseconds: c_uint| [i64::from(microseconds / 1_000_000), i64::from(microseconds % 1_000_000)];
    let new = [time(interval), time(value)];
    let mut old = [[0_i64; 2]; 2];
    // SAFETY: struct itimerval is two struct timeval: the interval, then the time that is left.
    let set = unsafe { syscall::setitimer(ITIMER_REAL, &raw const new, &raw mut old) };
    if let Err(errno) = set {
        crate::internal::errno::set_errno(Errno(errno.0));
        return 0;
    }
    let [_, [seconds, microseconds]] = old;
    (seconds * 1_000_000 + microseconds) as c_uint
}
