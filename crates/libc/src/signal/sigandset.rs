//! `sigandset`.

use crate::types::c_int;

/// Joins two sets by `&`: GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sigandset(set: *mut u64, left: *const u64, right: *const u64) -> c_int {
    // SAFETY: by the contract all three are sigset_t, whose first word holds all signals.
    unsafe { *set = *left & *right };
    0
}
