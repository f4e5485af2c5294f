//! Floating-point numbers: what surrounds the digits.

use super::directive::{ALTERNATE, Directive, ZERO};
use super::output::Output;
use super::{close, open, sign};
use crate::internal::errno::Errno;
use crate::internal::f128::F128;
use crate::internal::float::digits::{self, Binary, Digits, Wanted};
use crate::internal::format::integer::digits_before;
use core::mem::MaybeUninit;

/// `%e`, `%f`, `%g`, `%a` of a double.
///
/// # Safety
/// As for `format`; so in all functions here.
pub unsafe fn double(out: &mut Output, d: &mut Directive, value: f64, total: u64) -> Result<u64, Errno> {
    let bits = value.to_bits();
    let sign = sign(d, bits >> 63 != 0);
    let biased = (bits >> 52 & 0x7ff) as i32;
    let fraction = bits & ((1 << 52) - 1);
    // SAFETY: by the contract.
    unsafe {
        if biased == 0x7ff {
            return not_finite(out, d, sign, fraction != 0, total);
        }
        let (mantissa, exponent) =
            if biased == 0 { (fraction, -1074) } else { (fraction | 1 << 52, biased - 1075) };
        if d.conversion | 0x20 == b'a' {
            // 52 bits of fraction as the 112 of binary128.
            let binary = Binary { high: mantissa >> 4, low: mantissa << 60, exponent: exponent - 60 };
            return hexadecimal(out, d, sign, binary, total);
        }
        let wanted = wanted(d);
        if mantissa == 0 {
            return decimal(out, d, sign, digits::ZERO, total);
        }
        let mut room = MaybeUninit::<[u8; 24]>::uninit();
        match digits::fast(mantissa, exponent, wanted, room.as_mut_ptr().cast::<u8>().add(24)) {
            Some(digits) => decimal(out, d, sign, digits, total),
            None => exact(out, d, sign, Binary { high: 0, low: mantissa, exponent }, total),
        }
    }
}

/// `%Le`, `%Lf`, `%Lg`, `%La`.
pub unsafe fn long_double(
    out: &mut Output,
    d: &mut Directive,
    value: F128,
    total: u64,
) -> Result<u64, Errno> {
    let sign = sign(d, value.high >> 63 != 0);
    let biased = (value.high >> 48 & 0x7fff) as i32;
    let fraction = value.high & ((1 << 48) - 1);
    // SAFETY: by the contract.
    unsafe {
        if biased == 0x7fff {
            return not_finite(out, d, sign, fraction | value.low != 0, total);
        }
        let (high, exponent) =
            if biased == 0 { (fraction, -16494) } else { (fraction | 1 << 48, biased - 16495) };
        let binary = Binary { high, low: value.low, exponent };
        if d.conversion | 0x20 == b'a' {
            return hexadecimal(out, d, sign, binary, total);
        }
        exact(out, d, sign, binary, total)
    }
}

unsafe fn not_finite(
    out: &mut Output,
    d: &mut Directive,
    sign: &[u8],
    nan: bool,
    total: u64,
) -> Result<u64, Errno> {
    let text = match (nan, d.conversion & 0x20 != 0) {
        (true, true) => b"nan",
        (true, false) => b"NAN",
        (false, true) => b"inf",
        (false, false) => b"INF",
    };
    d.flags &= !ZERO;
    // SAFETY: by the contract.
    unsafe { super::field(out, d, sign, 0, text.as_ptr(), 3, total) }
}

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
    sign: &[u8],
    binary: Binary,
    total: u64,
) -> Result<u64, Errno> {
    let mut room = MaybeUninit::<[u8; digits::ROOM]>::uninit();
    let wanted = wanted(d);
    // SAFETY: the room is as large as is asked for.
    unsafe {
        let digits = digits::exact(binary, wanted, room.as_mut_ptr().cast());
        decimal(out, d, sign, digits, total)
    }
}

/// Puts digits as `%e`, `%f` or `%g` say. They are already rounded to what the conversion shows.
unsafe fn decimal(
    out: &mut Output,
    d: &mut Directive,
    sign: &[u8],
    digits: Digits,
    total: u64,
) -> Result<u64, Errno> {
    let count = digits.count as i64;
    let point = digits.point as i64;
    let mut places = d.precision as i64;
    let mut style = d.conversion | 0x20;
    if style == b'g' {
        style = if point > places || point < -3 { b'e' } else { b'f' };
        places -= if style == b'e' { 1 } else { point };
        if d.flags & ALTERNATE == 0 {
            let needed = count - if style == b'e' { 1 } else { point };
            places = if needed > 0 { needed } else { 0 };
        }
    }
    // How many digits stand before the point.
    let before = if style == b'e' { 1 } else { point };
    let mut exponent = MaybeUninit::<[u8; 8]>::uninit();
    // SAFETY: `exponent` has room for e, a sign and five digits; digits are taken only below their count.
    unsafe {
        let exponent_end = exponent.as_mut_ptr().cast::<u8>().add(8);
        let mut exponent_start = exponent_end;
        if style == b'e' {
            let value = point - 1;
            exponent_start = digits_before(exponent_end, value.unsigned_abs());
            while exponent_end as usize - (exponent_start as usize) < 2 {
                exponent_start = exponent_start.sub(1);
                *exponent_start = b'0';
            }
            exponent_start = exponent_start.sub(2);
            *exponent_start = if d.conversion & 0x20 != 0 { b'e' } else { b'E' };
            *exponent_start.add(1) = if value < 0 { b'-' } else { b'+' };
        }
        let exponent_length = exponent_end as usize - exponent_start as usize;
        let with_point = places > 0 || d.flags & ALTERNATE != 0;
        let whole = if before > 0 { before } else { 1 };
        let length = whole + with_point as i64 + places + exponent_length as i64;
        let field = open(out, d, sign, length as u64, total)?;

        let taken = if before <= 0 {
            out.put(b"0".as_ptr(), 1);
            0
        } else {
            let taken = if before < count { before } else { count };
            out.put(digits.start, taken as usize);
            zeros(out, before - taken);
            taken
        };
        if with_point {
            out.put(b".".as_ptr(), 1);
        }
        if places > 0 {
            let leading = if before >= 0 {
                0
            } else if -before < places {
                -before
            } else {
                places
            };
            zeros(out, leading);
            let rest = count - taken;
            if rest > 0 {
                out.put(digits.start.add(taken as usize), rest as usize);
            }
            zeros(out, places - leading - rest);
        }
        out.put(exponent_start, exponent_length);
        Ok(close(out, field))
    }
}

unsafe fn zeros(out: &mut Output, count: i64) {
    if count > 0 {
        // SAFETY: by the contract.
        unsafe { out.fill(b'0', count as usize) }
    }
}

/// `%a`: one hexadecimal digit before the point, which is 1 for every number but zero, also for subnormal ones.
unsafe fn hexadecimal(
    out: &mut Output,
    d: &mut Directive,
    sign: &[u8],
    mut binary: Binary,
    total: u64,
) -> Result<u64, Errno> {
    let lower = d.conversion & 0x20;
    let zero = binary.high | binary.low == 0;
    while !zero && binary.high >> 48 == 0 {
        binary.high = binary.high << 1 | binary.low >> 63;
        binary.low <<= 1;
        binary.exponent -= 1;
    }
    let exponent = if zero { 0 } else { binary.exponent + 112 };
    // Nibbles: one before the point, 28 after it.
    let mut nibbles = [0u8; 29];
    let nibble = nibbles.as_mut_ptr();
    let mut text = MaybeUninit::<[u8; 8]>::uninit();
    // SAFETY: indices are below 29; `text` has room for p, a sign and five digits.
    unsafe {
        let mut used = 0;
        let (mut high, mut low) = (binary.high, binary.low);
        for index in 0..29 {
            *nibble.add(index) = (high >> 48) as u8;
            high = (high & 0xffff_ffff_ffff) << 4 | low >> 60;
            low <<= 4;
            if *nibble.add(index) != 0 {
                used = index;
            }
        }
        let mut places = used as i32;
        if d.precision >= 0 {
            places = d.precision;
            if (places as usize) < used {
                let kept = places as usize;
                let next = *nibble.add(kept + 1);
                let more = used > kept + 1;
                if next > 8 || next == 8 && (more || *nibble.add(kept) & 1 != 0) {
                    let mut index = kept;
                    while index > 0 && *nibble.add(index) == 15 {
                        *nibble.add(index) = 0;
                        index -= 1;
                    }
                    *nibble.add(index) += 1;
                }
                used = kept;
            }
        }
        let mut index = 0;
        while index < 29 {
            let digit = *nibble.add(index);
            *nibble.add(index) = if digit < 10 { b'0' + digit } else { (b'A' - 10 + digit) | lower };
            index += 1;
        }
        let text_end = text.as_mut_ptr().cast::<u8>().add(8);
        let mut text_start = digits_before(text_end, exponent.unsigned_abs() as u64);
        if exponent == 0 {
            text_start = text_start.sub(1);
            *text_start = b'0';
        }
        text_start = text_start.sub(2);
        *text_start = b'P' | lower;
        *text_start.add(1) = if exponent < 0 { b'-' } else { b'+' };
        let text_length = text_end as usize - text_start as usize;

        let with_point = places > 0 || d.flags & ALTERNATE != 0;
        let length = 1 + with_point as u64 + places as u64 + text_length as u64;
        // Sign and 0x stand before the padding with zeros.
        let mut prefix = [0u8; 3];
        let signs = sign.len();
        if signs == 1 {
            prefix[0] = *sign.as_ptr();
        }
        *prefix.as_mut_ptr().add(signs) = b'0';
        *prefix.as_mut_ptr().add(signs + 1) = b'X' | lower;
        let prefix = core::slice::from_raw_parts(prefix.as_ptr(), signs + 2);
        let field = open(out, d, prefix, length, total)?;
        out.put(nibble, 1);
        if with_point {
            out.put(b".".as_ptr(), 1);
        }
        out.put(nibble.add(1), used);
        zeros(out, places as i64 - used as i64);
        out.put(text_start, text_length);
        Ok(close(out, field))
    }
}
