//! `mbsinit`.

use super::multibyte::State;
use crate::types::c_int;

/// Whether a state is as at first, or null. C23 7.31.6.3.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mbsinit(state: *const State) -> c_int {
    // SAFETY: the caller's state.
    unsafe { (state.is_null() || (*state).partial == 0 && (*state).unit == 0) as c_int }
}
