//! `btowc`.

use super::multibyte::byte_code;
use crate::locale::is_utf8;
use crate::types::{c_int, wint_t};

/// No character.
pub const WEOF: wint_t = wint_t::MAX;

/// The character that a byte is by itself, or WEOF. C23 7.31.6.2.1.
#[unsafe(no_mangle)]
pub extern "C" fn btowc(byte: c_int) -> wint_t {
    match byte {
        0..0x80 => byte as wint_t,
        0x80..=0xff if !is_utf8() => byte_code(byte as u8),
        _ => WEOF,
    }
}
