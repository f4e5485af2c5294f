//! `l64a`.

use crate::types::{c_char, c_long};

/// The digits of base 64 by value.
pub static DIGITS: [u8; 64] = *b"./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The low 32 bits as digits of base 64, the lowest first; an empty string for 0. The next call overwrites it. POSIX.1-2024 `l64a`.
#[unsafe(no_mangle)]
pub extern "C" fn l64a(number: c_long) -> *mut c_char {
    static mut TEXT: [c_char; 7] = [0; 7];
    let text = (&raw mut TEXT).cast::<c_char>();
    let mut rest = number as u32;
    let mut at = 0;
    // SAFETY: 32 bits are at most six digits; C leaves this function to one thread at a time.
    unsafe {
        while rest != 0 {
            if let Some(digit) = DIGITS.get(rest as usize & 63) {
                *text.add(at) = *digit as c_char;
            }
            rest >>= 6;
            at += 1;
        }
        *text.add(at) = 0;
    }
    text
}
