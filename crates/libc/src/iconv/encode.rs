//! One character to the output.

use super::{
    DISCARD_UNKNOWN, Descriptor, Encoded, Encoding, PAIR, Stop, chinese, japanese, korean, single_byte,
};
use crate::wchar::multibyte;
use core::ptr::copy_nonoverlapping;

/// The most bytes that a character has.
pub const MOST: usize = 8;

/// Puts a character, or two, if there is room for all of it.
///
/// # Safety
/// `room` bytes are writable.
#[inline]
pub unsafe fn encode(cd: &Descriptor, code: u32, to: *mut u8, room: usize) -> Result<Encoded, Stop> {
    // SAFETY: by the contract; `unchecked` writes at most MOST bytes.
    unsafe {
        if room >= MOST && code & PAIR == 0 {
            return Ok(unchecked(cd, code, to));
        }
        let mut bytes = [0u8; 2 * MOST];
        let start = bytes.as_mut_ptr();
        let encoded = if code & PAIR == 0 {
            unchecked(cd, code, start)
        } else {
            let first = unchecked(cd, code >> 16 & 0x7fff, start);
            let second = unchecked(cd, code & 0xffff, start.add(first.length));
            Encoded {
                length: first.length + second.length,
                irreversible: first.irreversible | second.irreversible,
            }
        };
        if encoded.length > room {
            return Err(Stop::Full);
        }
        copy_nonoverlapping(start, to, encoded.length);
        Ok(encoded)
    }
}

/// Puts a character where there is room for any.
#[inline(never)]
unsafe fn unchecked(cd: &Descriptor, code: u32, to: *mut u8) -> Encoded {
    // SAFETY: by the contract.
    unsafe {
        known(cd, code, to).unwrap_or_else(|| {
            if cd.discard & DISCARD_UNKNOWN != 0 {
                return Encoded { length: 0, irreversible: 1 };
            }
            // Every encoding has it.
            let star = known(cd, '*' as u32, to);
            Encoded { length: star.map_or(0, |encoded| encoded.length), irreversible: 1 }
        })
    }
}

/// Puts a character that the target has.
unsafe fn known(cd: &Descriptor, code: u32, to: *mut u8) -> Option<Encoded> {
    let written = |length| Some(Encoded { length, irreversible: 0 });
    // SAFETY: by the contract of `unchecked`.
    unsafe {
        let byte = match cd.to {
            Encoding::Utf8 => return written(multibyte::encode_as(code, to, true)),
            Encoding::Utf16(_) | Encoding::Utf16Marked if code >= 0x10000 => {
                let big = cd.to != Encoding::Utf16(false);
                put_two(to, (code >> 10) + 0xd7c0, big);
                put_two(to.add(2), (code & 0x3ff) + 0xdc00, big);
                return written(4);
            }
            Encoding::Ucs2(big) if code >= 0x10000 => {
                put_two(to, 0xfffd, big);
                return written(2);
            }
            Encoding::Ucs2Marked if code >= 0x10000 => {
                put_two(to, 0xfffd, true);
                return written(2);
            }
            Encoding::Utf16(big) | Encoding::Ucs2(big) => {
                put_two(to, code, big);
                return written(2);
            }
            Encoding::Utf16Marked | Encoding::Ucs2Marked => {
                put_two(to, code, true);
                return written(2);
            }
            Encoding::Utf32(big) => {
                put_four(to, code, big);
                return written(4);
            }
            Encoding::Utf32Marked => {
                put_four(to, code, true);
                return written(4);
            }
            Encoding::SingleByte(encoding) => single_byte::encode(encoding, code)?,
            Encoding::Cp1047 => single_byte::encode_cp1047(code)?,
            Encoding::EucJp => return japanese::encode_euc(cd, code, to),
            Encoding::ShiftJis => return japanese::encode_shift(cd, code, to),
            Encoding::Iso2022Jp => return japanese::encode_escaped(cd, code, to),
            _ if code < 0x80 => code as u8,
            Encoding::Ascii => return None,
            Encoding::Big5 => return chinese::encode_big5(cd, code, to),
            Encoding::EucKr => return korean::encode(cd, code, to),
            Encoding::Gb18030 | Encoding::Gbk | Encoding::Gb2312 => {
                return chinese::encode_gb(cd, code, to);
            }
        };
        *to = byte;
        written(1)
    }
}

/// Writes a number of two bytes.
///
/// # Safety
/// There is room.
#[inline(always)]
pub unsafe fn put_two(to: *mut u8, unit: u32, big: bool) {
    let unit = unit as u16;
    // SAFETY: by the contract.
    unsafe { to.cast::<u16>().write_unaligned(if big { unit.swap_bytes() } else { unit }) }
}

/// Writes a number of four bytes.
///
/// # Safety
/// There is room.
#[inline(always)]
pub unsafe fn put_four(to: *mut u8, unit: u32, big: bool) {
    // SAFETY: by the contract.
    unsafe { to.cast::<u32>().write_unaligned(if big { unit.swap_bytes() } else { unit }) }
}
