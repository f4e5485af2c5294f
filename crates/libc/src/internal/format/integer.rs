//! Integers.

use super::directive::{ALTERNATE, Directive, ZERO};
use super::output::Output;
use crate::internal::errno::Errno;
use core::mem::MaybeUninit;

/// The numbers 00 to 99 as text.
static PAIRS: [u8; 200] = {
    let mut pairs = [0; 200];
    let mut n = 0;
    while n < 100 {
        pairs[2 * n] = b'0' + (n / 10) as u8;
        pairs[2 * n + 1] = b'0' + (n % 10) as u8;
        n += 1;
    }
    pairs
};

/// Writes the decimal digits of `value`, none for 0, so that they end before `end`; returns where they begin.
///
/// # Safety
/// There is room for 20 bytes.
#[inline(never)]
pub unsafe fn digits_before(mut end: *mut u8, value: u64) -> *mut u8 {
    // SAFETY: by the contract; indices into PAIRS are below 200.
    unsafe {
        let mut high = value;
        while high > u32::MAX as u64 {
            let rest = (high % 100) as usize;
            high /= 100;
            end = end.sub(2);
            end.cast::<[u8; 2]>().write_unaligned(*PAIRS.as_ptr().add(2 * rest).cast());
        }
        let mut low = high as u32;
        while low >= 10 {
            let rest = (low % 100) as usize;
            low /= 100;
            end = end.sub(2);
            end.cast::<[u8; 2]>().write_unaligned(*PAIRS.as_ptr().add(2 * rest).cast());
        }
        if low > 0 {
            end = end.sub(1);
            *end = b'0' + low as u8;
        }
        end
    }
}

/// Puts a field of digits after a sign or prefix, with zeros to the precision.
unsafe fn number(
    out: &mut Output,
    d: &mut Directive,
    prefix: &[u8],
    digits: *const u8,
    length: usize,
    total: u64,
) -> Result<u64, Errno> {
    if d.precision >= 0 {
        d.flags &= !ZERO;
    }
    let least = if d.precision < 0 { 1 } else { d.precision as u64 };
    // SAFETY: the digits are readable.
    unsafe { super::field(out, d, prefix, least.saturating_sub(length as u64), digits, length, total) }
}

/// `%d`, `%u`.
///
/// # Safety
/// As for `format`.
pub unsafe fn decimal(
    out: &mut Output,
    d: &mut Directive,
    sign: &[u8],
    value: u64,
    total: u64,
) -> Result<u64, Errno> {
    let mut buffer = MaybeUninit::<[u8; 24]>::uninit();
    // SAFETY: 24 bytes are room enough.
    unsafe {
        let end = buffer.as_mut_ptr().cast::<u8>().add(24);
        let digits = digits_before(end, value);
        number(out, d, sign, digits, end as usize - digits as usize, total)
    }
}

/// `%o`, `%x`, `%X`, `%b`, `%B`.
///
/// # Safety
/// As for `format`.
pub unsafe fn power_of_two(
    out: &mut Output,
    d: &mut Directive,
    mut value: u64,
    total: u64,
) -> Result<u64, Errno> {
    let (bits, prefix) = match d.conversion {
        b'o' => (3, b"".as_slice()),
        b'x' => (4, b"0x".as_slice()),
        b'X' => (4, b"0X".as_slice()),
        b'b' => (1, b"0b".as_slice()),
        _ => (1, b"0B".as_slice()),
    };
    let prefix = if d.flags & ALTERNATE != 0 && value != 0 { prefix } else { b"" };
    let lower = d.conversion & 0x20;
    let mut buffer = MaybeUninit::<[u8; 64]>::uninit();
    // SAFETY: 64 bits are at most 64 digits.
    unsafe {
        let end = buffer.as_mut_ptr().cast::<u8>().add(64);
        let mut digits = end;
        while value != 0 {
            let digit = (value & ((1 << bits) - 1)) as u8;
            digits = digits.sub(1);
            *digits = if digit < 10 { b'0' + digit } else { (b'A' - 10 + digit) | lower };
            value >>= bits;
        }
        let length = end as usize - digits as usize;
        // The alternative form of octal raises the precision so that the first digit is 0.
        if d.conversion == b'o'
            && d.flags & ALTERNATE != 0
            && d.precision <= length as i32
            && (d.precision >= 0 || length > 0)
        {
            let zero_pads = d.precision < 0 && d.flags & ZERO != 0;
            d.precision = length as i32 + 1;
            if zero_pads {
                // `#0` without a precision: the padding counts as the zero, if there is any.
                if d.width > d.precision {
                    d.precision = d.width;
                }
            }
        }
        number(out, d, prefix, digits, length, total)
    }
}
