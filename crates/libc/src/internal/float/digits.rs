//! Binary to decimal: the digits of a number, correctly rounded (half to even) to a number of places or of digits.
//!
//! A double that needs at most 18 digits takes one or two multiplications with a 128-bit power of ten; where the error of that
//! power could change the last digit, and for everything else, the exact decimal expansion is computed.

use super::decimal::{Decimal, POINT};
use super::powers::{FIVES, GREATEST, LEAST, log2_of_power, multiply_wide, power_of_ten};
use crate::internal::format::integer::digits_before;

/// Room for the digits of any binary128 number and a limb more.
pub const ROOM: usize = 4950 + 1840 * 9;

/// How many digits are wanted.
#[derive(Clone, Copy)]
pub enum Wanted {
    /// So many after the decimal point.
    Places(i32),
    /// So many, from the first that is not zero; at least one.
    Digits(i32),
}

/// A positive number: `mantissa` (high half, low half) times 2^`exponent`.
#[derive(Clone, Copy)]
pub struct Binary {
    /// High 64 bits.
    pub high: u64,
    /// Low 64 bits.
    pub low: u64,
    /// The power of two.
    pub exponent: i32,
}

/// 0.DIGITS times 10^`point`; after the digits come zeros.
#[derive(Clone, Copy)]
pub struct Digits {
    /// ASCII, without leading zeros.
    pub start: *const u8,
    /// How many; 0 for zero.
    pub count: usize,
    /// Where the decimal point stands; 1 for zero.
    pub point: i32,
}

/// The number zero.
pub const ZERO: Digits = Digits { start: core::ptr::null(), count: 0, point: 1 };

/// mantissa × 2^exponent × 10^k, rounded, if it is less than 2^64 and 128 bits decide how to round; and whether rounding went up.
#[inline(never)]
fn scaled(mantissa: u64, exponent: i32, k: i32) -> Option<(u64, bool)> {
    if !(LEAST..=GREATEST).contains(&k) {
        return None;
    }
    let zeros = mantissa.leading_zeros();
    let (product, rest) = multiply_wide(mantissa << zeros, power_of_ten(k));
    // The integer part begins this many bits above bit 64 of the 128.
    let shift = zeros as i32 - exponent - log2_of_power(k) - 1;
    super::rounding::round(product, rest, shift, (0..=54).contains(&k))
}

/// The digits of mantissa × 2^exponent, by the fast path; they end at `end`, which has 20 bytes of room before it. `None` if it
/// cannot tell.
///
/// # Safety
/// As said.
#[inline]
pub unsafe fn fast(mantissa: u64, exponent: i32, wanted: Wanted, end: *mut u8) -> Option<Digits> {
    let (value, k) = match wanted {
        Wanted::Places(places) => (scaled(mantissa, exponent, places)?.0, places),
        Wanted::Digits(count) => {
            if !(1..=18).contains(&count) {
                return None;
            }
            // The decimal exponent, or one less.
            let binary = exponent + 63 - mantissa.leading_zeros() as i32;
            let decimal = (binary * 315_653) >> 20;
            let k = count - 1 - decimal;
            let (value, up) = scaled(mantissa, exponent, k)?;
            // SAFETY: count is at most 18.
            let limit = unsafe { *FIVES.as_ptr().add(count as usize) } << count;
            if value.wrapping_sub(up as u64) >= limit {
                (scaled(mantissa, exponent, k - 1)?.0, k - 1)
            } else {
                (value, k)
            }
        }
    };
    if value == 0 {
        return Some(ZERO);
    }
    // SAFETY: by the contract.
    let start = unsafe { digits_before(end, value) };
    let count = end as usize - start as usize;
    Some(trimmed(Digits { start, count, point: count as i32 - k }))
}

/// Without trailing zeros.
fn trimmed(mut digits: Digits) -> Digits {
    // SAFETY: reads only the digits, the last of `count`.
    unsafe {
        while digits.count > 0 && *digits.start.add(digits.count - 1) == b'0' {
            digits.count -= 1;
        }
    }
    if digits.count == 0 { ZERO } else { digits }
}

/// The digits of any number, exactly; `buffer` has [`ROOM`].
///
/// # Safety
/// As said.
pub unsafe fn exact(binary: &Binary, wanted: Wanted, buffer: *mut u8) -> Digits {
    let mut decimal = Decimal::new();
    for piece in [binary.high >> 32, binary.high, binary.low >> 32, binary.low] {
        decimal.shift_left(32, piece as u32);
    }
    if decimal.head == decimal.tail {
        return ZERO;
    }
    // No more limbs than rounding needs: two after the last digit wanted.
    let limit = match wanted {
        Wanted::Places(places) => POINT + places as usize / 9 + 2,
        Wanted::Digits(count) => {
            let width = if binary.high != 0 {
                128 - binary.high.leading_zeros() as i32
            } else {
                64 - binary.low.leading_zeros() as i32
            };
            let decimal_exponent = (((binary.exponent + width - 1) as i64 * 1_292_913_986) >> 32) as i32;
            let last = count - decimal_exponent;
            POINT + if last > 0 { last as usize / 9 + 3 } else { 1 }
        }
    };
    decimal.scale(binary.exponent, limit);
    // SAFETY: the buffer has room for all limbs' digits.
    unsafe { rounded(&decimal, wanted, buffer) }
}

unsafe fn rounded(decimal: &Decimal, wanted: Wanted, buffer: *mut u8) -> Digits {
    if decimal.head == decimal.tail {
        // Less than the last limb that was kept: less than half a unit of what is wanted.
        return ZERO;
    }
    // SAFETY: nine bytes a limb fit; indices stay below the count of digits written.
    unsafe {
        let mut end = buffer;
        for index in decimal.head..decimal.tail {
            end = end.add(9);
            let mut start = digits_before(end, decimal.limb(index) as u64);
            while start > end.sub(9) {
                start = start.sub(1);
                *start = b'0';
            }
        }
        let mut start = buffer;
        let mut point = (POINT as i32 - decimal.head as i32) * 9;
        while *start == b'0' {
            start = start.add(1);
            point -= 1;
        }
        let count = end as usize - start as usize;
        let wanted = match wanted {
            Wanted::Places(places) => point as i64 + places as i64,
            Wanted::Digits(count) => count as i64,
        };
        if wanted < 0 {
            return ZERO;
        }
        if wanted >= count as i64 {
            return trimmed(Digits { start, count, point });
        }
        let mut kept = wanted as usize;
        let next = *start.add(kept);
        let up = if next != b'5' {
            next > b'5'
        } else {
            let mut more = decimal.lost;
            let mut rest = start.add(kept + 1);
            while !more && rest < end {
                more = *rest != b'0';
                rest = rest.add(1);
            }
            more || kept > 0 && *start.add(kept - 1) & 1 != 0
        };
        if up {
            while kept > 0 && *start.add(kept - 1) == b'9' {
                kept -= 1;
            }
            if kept == 0 {
                *start = b'1';
                return Digits { start, count: 1, point: point + 1 };
            }
            *start.add(kept - 1) += 1;
        }
        trimmed(Digits { start, count: kept, point })
    }
}
