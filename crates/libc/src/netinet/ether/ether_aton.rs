//! `ether_aton` and `ether_aton_r`.

use crate::internal::database::output::bytes_of;
use crate::types::c_char;
use core::ptr::null_mut;

/// Six hexadecimal numbers of one or two digits, with colons between them, and what follows.
pub fn parse(text: &[u8]) -> Option<([u8; 6], &[u8])> {
    let mut address = [0; 6];
    let mut rest = text;
    for (place, byte) in address.iter_mut().enumerate() {
        if place > 0 {
            rest = rest.strip_prefix(b":")?;
        }
        let digits = rest.iter().take(2).take_while(|digit| digit.is_ascii_hexdigit()).count();
        let (number, tail) = rest.split_at_checked(digits)?;
        if number.is_empty() {
            return None;
        }
        let digit = |value: u32, &digit: &u8| value << 4 | (digit as char).to_digit(16).unwrap_or(0);
        *byte = number.iter().fold(0, digit) as u8;
        rest = tail;
    }
    Some((address, rest))
}

/// Reads an Ethernet address, six hexadecimal numbers with colons between them, into static storage; null if it is none.
/// ether_aton(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ether_aton(text: *const c_char) -> *mut [u8; 6] {
    static mut ADDRESS: [u8; 6] = [0; 6];
    // SAFETY: the caller's text is a C string; the next call may overwrite the result.
    unsafe { ether_aton_r(text, &raw mut ADDRESS) }
}

/// As `ether_aton`, into the caller's storage. ether_aton(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ether_aton_r(text: *const c_char, address: *mut [u8; 6]) -> *mut [u8; 6] {
    // SAFETY: the caller's text is a C string.
    unsafe {
        match parse(bytes_of(text)) {
            Some((bytes, [])) => {
                address.write(bytes);
                address
            }
            _ => null_mut(),
        }
    }
}
