//! `btowc`.

use super::multibyte::byte_code;
use crate::locale::is_utf8;
use crate::types::{c_int, wint_t};

/// No character.
pub const WEOF: wint_t = wint_t::MAX;

/// The character that a byte is by itself, or WEOF. C23 7.31.6.2.1.
#[unsafe(no_mangle)]
pub extern "C" fn btowc(byte: c_int) -> wint_t {
    // EOF is no byte; of any other value the lowest eight bits count.
    match byte as u8 {
        ascii @ ..0x80 => ascii as wint_t,
        other if byte != -1 && !is_utf8() => byte_code(other),
        _ => WEOF,
    }
}
