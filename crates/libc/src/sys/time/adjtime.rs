//! `adjtime`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::{c_int, suseconds_t, time_t};

/// `struct timeval`.
#[repr(C)]
pub struct Timeval {
    seconds: time_t,
    microseconds: suseconds_t,
}

/// `struct timex`: the kernel's 208 bytes, of which two fields matter here.
#[repr(C)]
struct Timex {
    modes: u32,
    padding: u32,
    offset: i64,
    rest: [i64; 24],
}

/// Lets the clock go faster or slower until it has moved by `delta`, if that is not null; the part of an earlier move that is
/// still to come goes to `old`, if that is not null. BSD; Linux `adjtime`(3).
///
/// Errors: EINVAL: too far; EPERM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn adjtime(delta: *const Timeval, old: *mut Timeval) -> c_int {
    // SAFETY: by the contract both are null or valid.
    unsafe { adjust(delta, old) }.or_errno()
}

unsafe fn adjust(delta: *const Timeval, old: *mut Timeval) -> Result<i64, Errno> {
    const ADJ_OFFSET_SINGLESHOT: u32 = 0x8001;
    const ADJ_OFFSET_SS_READ: u32 = 0xa001;
    const SECOND: i64 = 1_000_000;
    let mut timex = Timex { modes: ADJ_OFFSET_SS_READ, padding: 0, offset: 0, rest: [0; 24] };
    // SAFETY: by the contract both are null or valid; the call reads and writes a timex.
    unsafe {
        if !delta.is_null() {
            let microseconds = (*delta).seconds.checked_mul(SECOND);
            timex.offset =
                microseconds.and_then(|m| m.checked_add((*delta).microseconds)).ok_or(Errno::EINVAL)?;
            timex.modes = ADJ_OFFSET_SINGLESHOT;
        }
        syscall::adjtimex(&raw mut timex)?;
        if !old.is_null() {
            (*old).seconds = timex.offset / SECOND;
            (*old).microseconds = timex.offset % SECOND;
        }
    }
    Ok(0)
}
