//! `__fsetlocking`.

use crate::internal::stream::{File, LOCKED_BY_CALLER};
use crate::types::c_int;

const FSETLOCKING_INTERNAL: c_int = 1;
const FSETLOCKING_BYCALLER: c_int = 2;

/// Says who locks the stream: each function (FSETLOCKING_INTERNAL) or the caller (FSETLOCKING_BYCALLER); returns who did.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __fsetlocking(stream: *mut File, kind: c_int) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let by_caller = (*stream).flags & LOCKED_BY_CALLER != 0;
        match kind {
            FSETLOCKING_INTERNAL => (*stream).flags &= !LOCKED_BY_CALLER,
            FSETLOCKING_BYCALLER => (*stream).flags |= LOCKED_BY_CALLER,
            _ => {}
        }
        if by_caller { FSETLOCKING_BYCALLER } else { FSETLOCKING_INTERNAL }
    }
}
