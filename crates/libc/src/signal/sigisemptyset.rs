//! `sigisemptyset`.

use crate::types::c_int;

/// 1 if the set is empty, else 0: GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sigisemptyset(set: *const u64) -> c_int {
    // SAFETY: by the contract `set` is a sigset_t, whose first word holds all signals.
    (unsafe { *set } == 0) as c_int
}
