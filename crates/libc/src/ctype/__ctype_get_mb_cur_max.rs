//! `__ctype_get_mb_cur_max`.

use crate::locale::is_utf8;

/// The most bytes that a character takes in the current locale: what `MB_CUR_MAX` is. C23 7.24.2.
#[unsafe(no_mangle)]
pub extern "C" fn __ctype_get_mb_cur_max() -> usize {
    if is_utf8() { 4 } else { 1 }
}
