//! `getw`.

use crate::internal::stream::{File, lock, read};
use crate::types::c_int;

/// Reads an int as it lies in memory; EOF at the end of the file or on an error. SVID 3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getw(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let mut word = 0;
        let _guard = lock::guard(stream);
        let size = size_of::<c_int>();
        if read::read(stream, (&raw mut word).cast(), size) == size { word } else { -1 }
    }
}
