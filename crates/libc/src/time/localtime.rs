//! `localtime`.

use super::localtime_r::localtime_r;
use super::tm::Tm;
use crate::types::time_t;
use core::mem::MaybeUninit;

/// As `localtime_r`, in a static structure. C23 7.29.3.
///
/// Errors: EOVERFLOW: the year does not fit an int.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn localtime(time: *const time_t) -> *mut Tm {
    static mut RESULT: MaybeUninit<Tm> = MaybeUninit::uninit();
    // SAFETY: C lets the result be overwritten by the next call.
    unsafe { localtime_r(time, (&raw mut RESULT).cast()) }
}
