//! `getchar`.

use crate::internal::stream::{lock, read};
use crate::stdio::stdin::stdin;
use crate::types::c_int;

/// `fgetc(stdin)`. C23 7.23.7.6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getchar() -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stdin.0);
        read::get(stdin.0)
    }
}
