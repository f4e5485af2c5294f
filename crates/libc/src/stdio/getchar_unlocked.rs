//! `getchar_unlocked`.

use crate::internal::stream::read;
use crate::stdio::stdin::stdin;
use crate::types::c_int;

/// `getc_unlocked(stdin)`. POSIX.1-2024 `getchar_unlocked`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getchar_unlocked() -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { read::get(stdin.0) }
}
