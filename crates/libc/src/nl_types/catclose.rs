//! `catclose`.

use super::Catalogue;
use crate::malloc::replaceable::free;
use crate::types::c_int;

/// Closes a catalogue of catopen; 0. POSIX.1-2024 `catclose`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn catclose(catalogue: *mut Catalogue) -> c_int {
    // SAFETY: by the contract it came from catopen and is not used any more.
    unsafe {
        free((*catalogue).start.cast());
        free(catalogue.cast());
    }
    0
}
