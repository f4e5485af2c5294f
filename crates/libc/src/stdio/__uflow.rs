//! `__uflow`.

use crate::internal::stream::{File, read};
use crate::types::c_int;

/// `fgetc_unlocked`, by musl's inner name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __uflow(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { read::get(stream) }
}
