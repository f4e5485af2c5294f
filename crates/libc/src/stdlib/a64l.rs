//! `a64l`.

use super::l64a::DIGITS;
use crate::types::{c_char, c_long};

/// The number of up to six digits of base 64, the lowest first, extended by its sign from 32 bits. POSIX.1-2024 `a64l`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn a64l(string: *const c_char) -> c_long {
    let mut number = 0u32;
    for i in 0..6 {
        // SAFETY: the string ends with a NUL, at which the loop ends.
        let byte = unsafe { *string.add(i) } as u8;
        let Some(digit) = DIGITS.iter().position(|d| *d == byte) else { break };
        number |= (digit as u32) << (6 * i as u32);
    }
    number as i32 as c_long
}
