//! `sigfillset`.

use crate::types::c_int;

/// Makes the set hold all signals but those that the C library keeps for threads (32, 33, 34). POSIX.1-2024 `sigfillset`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sigfillset(set: *mut u64) -> c_int {
    // SAFETY: by the contract `set` is a sigset_t.
    unsafe { set.write(!(7 << 31)) };
    0
}
