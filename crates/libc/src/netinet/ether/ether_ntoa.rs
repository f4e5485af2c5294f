//! `ether_ntoa` and `ether_ntoa_r`.

use crate::types::c_char;

/// An Ethernet address as six hexadecimal numbers of two digits, in upper case, with colons between them, in static storage.
/// ether_aton(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ether_ntoa(address: *const [u8; 6]) -> *mut c_char {
    static mut TEXT: [c_char; 18] = [0; 18];
    // SAFETY: the next call may overwrite the result.
    unsafe { ether_ntoa_r(address, (&raw mut TEXT).cast()) }
}

/// As `ether_ntoa`, into the caller's 18 bytes. ether_aton(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ether_ntoa_r(address: *const [u8; 6], text: *mut c_char) -> *mut c_char {
    let digit = |value: u8| (if value < 10 { b'0' + value } else { b'A' - 10 + value }) as c_char;
    // SAFETY: the caller's text has room for 18 bytes; the last colon's place is the NUL's.
    unsafe {
        let mut next = text;
        for byte in *address {
            next.write(digit(byte >> 4));
            next.add(1).write(digit(byte & 15));
            next.add(2).write(b':' as c_char);
            next = next.add(3);
        }
        next.sub(1).write(0);
    }
    text
}
