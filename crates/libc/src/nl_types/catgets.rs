//! `catgets`.

use super::{Catalogue, ENTRY, HEADER};
use crate::internal::errno::{Errno, set_errno};
use crate::types::{c_char, c_int};

/// A message of a set, or `otherwise` and ENOMSG if the catalogue has none. It must not be written to, and lives as long as the catalogue is
/// open. POSIX.1-2024 `catgets`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn catgets(
    catalogue: *mut Catalogue,
    set: c_int,
    message: c_int,
    otherwise: *const c_char,
) -> *mut c_char {
    // SAFETY: by the contract of the C function.
    match unsafe { find(&*catalogue, set as u32, message as u32) } {
        Some(text) => text.cast(),
        None => {
            set_errno(Errno::ENOMSG);
            otherwise.cast_mut()
        }
    }
}

unsafe fn find(catalogue: &Catalogue, set: u32, message: u32) -> Option<*mut u8> {
    // SAFETY: the file is in memory, and every place is checked.
    unsafe {
        let sets = catalogue.word(4)? as usize;
        let messages = HEADER.checked_add(catalogue.word(12)? as usize)?;
        let texts = HEADER.checked_add(catalogue.word(16)? as usize)?;
        let set = catalogue.entry(HEADER, sets, set)?;
        let count = catalogue.word(set + 4)? as usize;
        let first = (catalogue.word(set + 8)? as usize).checked_mul(ENTRY)?.checked_add(messages)?;
        let message = catalogue.entry(first, count, message)?;
        let text = texts.checked_add(catalogue.word(message + 8)? as usize)?;
        // A NUL stands behind the file's last byte.
        (text < catalogue.length).then(|| catalogue.start.add(text))
    }
}
