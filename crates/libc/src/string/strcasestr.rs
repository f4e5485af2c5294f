//! `strcasestr`.

use super::strlen::strlen;
use super::vector::{find, to_lower};
use crate::strings::strncasecmp::strncasecmp;
use crate::types::c_char;
use core::arch::wasm32::*;
use core::ptr::null_mut;

/// As `strstr`, with ASCII letters equal in either case. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strcasestr(string: *const c_char, needle: *const c_char) -> *mut c_char {
    // SAFETY: the caller's strings end with a NUL.
    unsafe {
        let length = strlen(needle);
        if length == 0 {
            return string.cast_mut();
        }
        let first = (*needle as u8).to_ascii_lowercase();
        let lower = u8x16_splat(first);
        let mut at = string.cast::<u8>();
        loop {
            at = find(at, |block| u8x16_min(v128_xor(to_lower(block), lower), block));
            if *at == 0 {
                return null_mut();
            }
            if strncasecmp(at.cast(), needle, length) == 0 {
                return at.cast_mut().cast();
            }
            at = at.add(1);
        }
    }
}
