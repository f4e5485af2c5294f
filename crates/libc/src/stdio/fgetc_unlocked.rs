//! `fgetc_unlocked`.

use crate::internal::stream::{File, read};
use crate::types::c_int;

/// `getc_unlocked`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fgetc_unlocked(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { read::get(stream) }
}
