//! `fwide`.

use crate::internal::stream::{File, lock, wide};
use crate::types::c_int;

/// Makes an undecided stream one of wide characters (`mode` above 0) or of bytes (below 0); returns what it is: above 0, below 0, or 0 if it is
/// still undecided. C23 7.31.3.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fwide(stream: *mut File, mode: c_int) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        if mode > 0 {
            wide::orient(stream);
        } else if mode < 0 && (*stream).orientation == 0 {
            (*stream).orientation = -1;
        }
        (*stream).orientation.signum()
    }
}
