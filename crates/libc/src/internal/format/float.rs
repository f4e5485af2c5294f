//! Floating-point numbers: what surrounds the digits.

use super::directive::{ALTERNATE, Directive, ZERO};
use super::integer::{digits_before, hexadecimal_digit};
use super::output::Output;
use super::{Fault, Piece, field, sign};
use crate::internal::f128::F128;
use crate::internal::float::digits::{self, Binary, Digits, Wanted};
use core::mem::MaybeUninit;

/// The exponent of what is not finite.
const SPECIAL: i32 = i32::MAX;

/// `%e`, `%f`, `%g`, `%a` of a double.
///
/// # Safety
/// As for `format`; so in all functions here.
#[inline(never)]
pub unsafe fn double(out: &mut Output, d: &mut Directive, value: f64) -> Result<(), Fault> {
    let bits = value.to_bits();
    let biased = (bits >> 52 & 0x7ff) as i32;
    let mut mantissa = bits & ((1 << 52) - 1);
    let mut exponent = SPECIAL;
    if biased != 0x7ff {
        mantissa |= ((biased != 0) as u64) << 52;
        exponent = biased - (biased != 0) as i32 - 1074;
    }
    // SAFETY: by the contract.
    unsafe { number(out, d, bits >> 63 != 0, &Binary { high: 0, low: mantissa, exponent }) }
}

/// `%Le`, `%Lf`, `%Lg`, `%La`.
#[inline(never)]
pub unsafe fn long_double(out: &mut Output, d: &mut Directive, value: F128) -> Result<(), Fault> {
    let biased = (value.high >> 48 & 0x7fff) as i32;
    let mut high = value.high & ((1 << 48) - 1);
    let mut exponent = SPECIAL;
    if biased != 0x7fff {
        high |= ((biased != 0) as u64) << 48;
        exponent = biased - (biased != 0) as i32 - 16494;
    }
    // SAFETY: by the contract.
    unsafe { number(out, d, value.high >> 63 != 0, &Binary { high, low: value.low, exponent }) }
}

#[inline(never)]
unsafe fn number(out: &mut Output, d: &mut Directive, negative: bool, binary: &Binary) -> Result<(), Fault> {
    let sign = sign(d, negative);
    let zero = binary.high | binary.low == 0;
    // SAFETY: by the contract.
    unsafe {
        if binary.exponent == SPECIAL {
            let text = if zero { b"infINF" } else { b"nanNAN" };
            let upper = if d.conversion & 0x20 != 0 { 0 } else { 3 };
            d.flags &= !ZERO;
            return field(out, d, sign, &[Piece::bytes(text.as_ptr().add(upper), 3)]);
        }
        if d.conversion | 0x20 == b'a' {
            return hexadecimal(out, d, sign, binary);
        }
        let wanted = wanted(d);
        if zero {
            return positional(out, d, sign, &digits::ZERO, 0);
        }
        // What a double can be: the fast way looks no further.
        if binary.high == 0 && binary.exponent >= -1074 {
            let mut room = MaybeUninit::<[u8; 24]>::uninit();
            let end = room.as_mut_ptr().cast::<u8>().add(24);
            if let Some(digits) = digits::fast(binary.low, binary.exponent, wanted, end) {
                return positional(out, d, sign, &digits, 0);
            }
        }
        exact(out, d, sign, binary, wanted)
    }
}

#[inline(always)]
fn wanted(d: &mut Directive) -> Wanted {
    if d.precision < 0 {
        d.precision = 6;
    }
    match d.conversion | 0x20 {
        b'f' => Wanted::Places(d.precision),
        b'e' => Wanted::Digits(d.precision.saturating_add(1)),
        _ => {
            if d.precision == 0 {
                d.precision = 1;
            }
            Wanted::Digits(d.precision)
        }
    }
}

/// The slow way, with its 30 KB of stack.
#[cold]
#[inline(never)]
unsafe fn exact(
    out: &mut Output,
    d: &mut Directive,
    sign: u32,
    binary: &Binary,
    wanted: Wanted,
) -> Result<(), Fault> {
    let mut room = MaybeUninit::<[u8; digits::ROOM]>::uninit();
    // SAFETY: the room is as large as is asked for.
    unsafe {
        let digits = digits::exact(binary, wanted, room.as_mut_ptr().cast());
        positional(out, d, sign, &digits, 0)
    }
}

/// Puts digits as `%e`, `%f`, `%g` or `%a` say. They are already rounded to what the conversion shows. `binary` is the exponent of
/// `%a`, whose `precision` is the number of places.
#[inline(never)]
unsafe fn positional(
    out: &mut Output,
    d: &mut Directive,
    prefix: u32,
    digits: &Digits,
    binary: i32,
) -> Result<(), Fault> {
    let count = digits.count as i64;
    let point = digits.point as i64;
    let lower = d.conversion & 0x20;
    let mut places = d.precision as i64;
    let mut style = d.conversion | 0x20;
    let general = style == b'g';
    if general {
        style = if point > places || point < -3 { b'e' } else { b'f' };
    }
    // How many digits stand before the point.
    let before = if style == b'f' { point } else { 1 };
    if general {
        places = (if d.flags & ALTERNATE == 0 { count } else { places } - before).max(0);
    }
    let mut exponent = MaybeUninit::<[u8; 24]>::uninit();
    // SAFETY: `exponent` has room for a letter, a sign and twenty digits; digits are taken only below their count.
    unsafe {
        let exponent_end = exponent.as_mut_ptr().cast::<u8>().add(24);
        let mut exponent_start = exponent_end;
        if style != b'f' {
            let (value, letter, least) =
                if style == b'a' { (binary, b'P', 1) } else { (point as i32 - 1, b'E', 2) };
            exponent_start = digits_before(exponent_end, value.unsigned_abs() as u64);
            while exponent_end as usize - (exponent_start as usize) < least {
                exponent_start = exponent_start.sub(1);
                *exponent_start = b'0';
            }
            exponent_start = exponent_start.sub(2);
            *exponent_start = letter | lower;
            *exponent_start.add(1) = if value < 0 { b'-' } else { b'+' };
        }
        let with_point = places > 0 || d.flags & ALTERNATE != 0;
        let taken = before.max(0).min(count);
        let leading = (-before).max(0).min(places);
        let rest = count - taken;
        let pieces = [
            Piece::bytes(digits.start, taken),
            Piece::zeros(before.max(1) - taken),
            Piece::bytes(b".".as_ptr(), with_point as i64),
            Piece::zeros(leading),
            Piece::bytes(digits.start.wrapping_add(taken as usize), rest),
            Piece::zeros(places - leading - rest),
            Piece::bytes(exponent_start, exponent_end as i64 - exponent_start as i64),
        ];
        field(out, d, prefix, &pieces)
    }
}

/// `%a`: one hexadecimal digit before the point, which is 1 for every number but zero, also for subnormal ones.
#[inline(never)]
unsafe fn hexadecimal(out: &mut Output, d: &mut Directive, sign: u32, binary: &Binary) -> Result<(), Fault> {
    let lower = d.conversion & 0x20;
    let (mut high, mut low, mut exponent) = (binary.high, binary.low, binary.exponent + 112);
    if high | low == 0 {
        exponent = 0;
    } else {
        while high >> 48 == 0 {
            high = high << 1 | low >> 63;
            low <<= 1;
            exponent -= 1;
        }
    }
    // Nibbles: one before the point, 28 after it.
    let mut nibbles = MaybeUninit::<[u8; 29]>::uninit();
    let nibble = nibbles.as_mut_ptr().cast::<u8>();
    // SAFETY: indices are below 29.
    unsafe {
        let mut used = 0;
        for index in 0..29 {
            let value = (high >> 48) as u8;
            *nibble.add(index) = value;
            high = (high & 0xffff_ffff_ffff) << 4 | low >> 60;
            low <<= 4;
            if value != 0 {
                used = index;
            }
        }
        if d.precision < 0 {
            d.precision = used as i32;
        }
        let kept = d.precision as usize;
        if kept < used {
            let next = *nibble.add(kept + 1);
            if next > 8 || next == 8 && (used > kept + 1 || *nibble.add(kept) & 1 != 0) {
                let mut index = kept;
                while index > 0 && *nibble.add(index) == 15 {
                    *nibble.add(index) = 0;
                    index -= 1;
                }
                *nibble.add(index) += 1;
            }
            used = kept;
        }
        for index in 0..=used {
            *nibble.add(index) = hexadecimal_digit(*nibble.add(index), lower);
        }
        // Sign and 0x stand before the padding with zeros.
        let zero_x = b'0' as u32 | ((b'X' | lower) as u32) << 8;
        let prefix = if sign == 0 { zero_x } else { sign | zero_x << 8 };
        let digits = Digits { start: nibble, count: used + 1, point: 1 };
        positional(out, d, prefix, &digits, exponent)
    }
}
