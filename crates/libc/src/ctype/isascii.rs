//! `isascii`.

use crate::types::c_int;

/// A character of ASCII. POSIX.1-2008 `isascii`.
#[unsafe(no_mangle)]
pub extern "C" fn isascii(character: c_int) -> c_int {
    (character & !0x7f == 0) as c_int
}
