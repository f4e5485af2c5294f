//! `toascii`.

use crate::types::c_int;

/// The lowest seven bits. POSIX.1-2008 `toascii`.
#[unsafe(no_mangle)]
pub extern "C" fn toascii(character: c_int) -> c_int {
    character & 0x7f
}
