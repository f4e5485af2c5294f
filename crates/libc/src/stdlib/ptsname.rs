//! `ptsname`.

use super::ptsname_r::{LONGEST, slave_path};
use crate::internal::errno::OrNull;
use crate::types::{c_char, c_int};

/// The path of a pseudoterminal's slave, in a static buffer; null if `fd` is no master. POSIX.1-2024 `ptsname`.
///
/// Errors: EBADF, ENOTTY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ptsname(fd: c_int) -> *mut c_char {
    static mut NAME: [u8; LONGEST] = [0; LONGEST];
    let name = (&raw mut NAME).cast::<u8>();
    // SAFETY: POSIX lets the result be overwritten by the next call.
    unsafe { slave_path(fd, name, LONGEST) }.map(|()| name.cast()).or_null()
}
