//! `rewind`.

use crate::internal::stream::{ERROR, File, lock, position};

/// Moves to the start and clears both indicators. C23 7.23.9.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rewind(stream: *mut File) {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        let _ = position::seek(stream, 0, position::SEEK_SET);
        (*stream).flags &= !ERROR;
    }
}
