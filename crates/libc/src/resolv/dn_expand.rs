//! `dn_expand`.

use crate::arpa::nameser::message::{between, expand};
use crate::types::{c_char, c_int};

/// Expands the name at `name` in a message, following its pointers, into a text with dots between the labels, whose bytes stay as
/// they are. Returns how many bytes the name takes where it stands, or -1 if it is damaged or does not fit in `size` bytes;
/// a text has 254 bytes at most. resolver(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dn_expand(
    message: *const u8,
    end: *const u8,
    name: *const u8,
    text: *mut c_char,
    size: c_int,
) -> c_int {
    if size <= 0 || name < message || name >= end {
        return -1;
    }
    // SAFETY: the caller's message, and a text of that size, which holds what is put and a NUL.
    unsafe {
        let mut next = text.cast::<u8>();
        let at = name as usize - message as usize;
        let length = expand(between(message, end), at, size as usize, |byte| {
            next.write(byte);
            next = next.add(1);
        });
        match length {
            Some(length) => {
                next.write(0);
                length as c_int
            }
            None => -1,
        }
    }
}
