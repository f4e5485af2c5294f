//! Integers.

use super::directive::{ALTERNATE, Directive, ZERO};
use super::output::Output;
use super::{Fault, Piece, field};
use core::mem::MaybeUninit;

/// Writes the decimal digits of `value`, none for 0, so that they end before `end`; returns where they begin. One 64-bit
/// division yields nine digits, which 32 bits hold.
///
/// # Safety
/// There is room for 20 bytes.
#[inline(never)]
pub unsafe fn digits_before(mut end: *mut u8, mut value: u64) -> *mut u8 {
    // SAFETY: by the contract.
    unsafe {
        loop {
            let high = if value > u32::MAX as u64 { value / 1_000_000_000 } else { 0 };
            let mut low = value.wrapping_sub(high * 1_000_000_000) as u32;
            let last = if high == 0 { end } else { end.sub(9) };
            while low > 0 || end > last {
                end = end.sub(1);
                *end = b'0' + (low % 10) as u8;
                low /= 10;
            }
            if high == 0 {
                return end;
            }
            value = high;
        }
    }
}

/// Puts a field of digits after a sign or prefix, with zeros to the precision.
unsafe fn number(
    out: &mut Output,
    d: &mut Directive,
    prefix: u32,
    digits: *const u8,
    length: usize,
) -> Result<(), Fault> {
    let mut least = 1;
    if d.precision >= 0 {
        d.flags &= !ZERO;
        least = d.precision as i64;
    }
    let length = length as i64;
    // SAFETY: the digits are readable.
    unsafe { field(out, d, prefix, &[Piece::zeros(least - length), Piece::bytes(digits, length)]) }
}

/// `%d`, `%u`.
///
/// # Safety
/// As for `format`.
pub unsafe fn decimal(out: &mut Output, d: &mut Directive, sign: u32, value: u64) -> Result<(), Fault> {
    let mut buffer = MaybeUninit::<[u8; 24]>::uninit();
    // SAFETY: 24 bytes are room enough.
    unsafe {
        let end = buffer.as_mut_ptr().cast::<u8>().add(24);
        let digits = digits_before(end, value);
        number(out, d, sign, digits, end as usize - digits as usize)
    }
}

/// `%o`, `%x`, `%X`, `%b`, `%B`.
///
/// # Safety
/// As for `format`.
#[inline(never)]
pub unsafe fn power_of_two(out: &mut Output, d: &mut Directive, value: u64) -> Result<(), Fault> {
    let lower = d.conversion & 0x20;
    let bits = match d.conversion | 0x20 {
        b'o' => 3,
        b'x' => 4,
        _ => 1,
    };
    let mut buffer = MaybeUninit::<[u8; 64]>::uninit();
    // SAFETY: 64 bits are at most 64 digits.
    unsafe {
        let end = buffer.as_mut_ptr().cast::<u8>().add(64);
        let mut digits = end;
        let mut rest = value;
        while rest != 0 {
            digits = digits.sub(1);
            *digits = hexadecimal_digit(rest as u8 & ((1 << bits) - 1), lower);
            rest >>= bits;
        }
        let length = end as usize - digits as usize;
        let mut prefix = 0;
        if d.flags & ALTERNATE != 0 {
            if bits != 3 {
                prefix = if value != 0 { b'0' as u32 | (d.conversion as u32) << 8 } else { 0 };
            } else if d.precision <= length as i32 && (value != 0 || d.precision == 0) {
                // The first digit has to be 0: also where that is all of it.
                prefix = b'0' as u32;
            }
        }
        number(out, d, prefix, digits, length)
    }
}

/// The digit of a value below 16; `lower` is 0x20 for a small letter, else 0.
#[inline(always)]
pub fn hexadecimal_digit(value: u8, lower: u8) -> u8 {
    if value < 10 { b'0' + value } else { (b'A' - 10 + value) | lower }
}
