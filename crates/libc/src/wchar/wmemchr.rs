//! `wmemchr`.

use crate::string::vector::find_within;
use crate::types::wchar_t;
use core::arch::wasm32::*;

/// The first `character` in `length`, or null. C23 7.31.4.6.8.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wmemchr(area: *const wchar_t, character: wchar_t, length: usize) -> *mut wchar_t {
    // More than the address space holds is as much as it holds.
    let bytes = length.saturating_mul(size_of::<wchar_t>());
    let wanted = i32x4_splat(character);
    // SAFETY: the caller's area, which is aligned: a block holds whole characters.
    unsafe { find_within(area.cast(), bytes, |block| i32x4_ne(block, wanted)).cast_mut().cast() }
}
