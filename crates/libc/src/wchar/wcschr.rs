//! `wcschr`.

use crate::string::vector::find;
use crate::types::wchar_t;
use core::arch::wasm32::*;

/// The first `character` of a string, its NUL included, or null. C23 7.31.4.6.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcschr(string: *const wchar_t, character: wchar_t) -> *mut wchar_t {
    let wanted = i32x4_splat(character);
    // SAFETY: the caller's string ends with a NUL; it is aligned, so a block holds whole characters.
    unsafe {
        let found =
            find(string.cast(), |block| v128_and(i32x4_ne(block, wanted), i32x4_ne(block, i32x4_splat(0))))
                .cast::<wchar_t>();
        if *found == character { found.cast_mut() } else { core::ptr::null_mut() }
    }
}
