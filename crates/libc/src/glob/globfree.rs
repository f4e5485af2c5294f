//! `globfree`.

use super::Glob;
use crate::malloc::replaceable::free;

/// Gives back the paths of glob. POSIX.1-2024 `glob`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn globfree(glob: *mut Glob) {
    // SAFETY: the caller's structure is from glob.
    unsafe {
        if (*glob).paths.is_null() {
            return;
        }
        for i in 0..(*glob).count {
            free((*(*glob).paths.add((*glob).offset + i)).cast());
        }
        free((*glob).paths.cast());
        (*glob).count = 0;
        (*glob).paths = core::ptr::null_mut();
    }
}

/// Another name of `globfree`: offsets always have 64 bits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn globfree64(glob: *mut Glob) {
    // SAFETY: as globfree.
    unsafe { globfree(glob) }
}
