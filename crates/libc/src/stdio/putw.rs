//! `putw`.

use crate::internal::stream::{File, lock, write};
use crate::types::c_int;

/// Writes an int as it lies in memory; 0, or EOF on an error. SVID 3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn putw(word: c_int, stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        let size = size_of::<c_int>();
        if write::write(stream, (&raw const word).cast(), size) == size { 0 } else { -1 }
    }
}
