//! `wcslen`.

use crate::string::vector::find;
use crate::types::wchar_t;
use core::arch::wasm32::*;

/// The length of a string without its NUL. C23 7.31.4.7.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcslen(string: *const wchar_t) -> usize {
    // SAFETY: the caller's string ends with a NUL; it is aligned, so a block holds whole characters.
    let end = unsafe { find(string.cast(), |block| i32x4_ne(block, i32x4_splat(0))) };
    (end as usize - string as usize) / size_of::<wchar_t>()
}
