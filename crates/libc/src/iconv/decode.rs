//! One character from the input.

use super::{Decoded, Descriptor, Encoding, NOTHING, Stop, chinese, japanese, korean, single_byte};
use crate::wchar::multibyte;

/// What a mark said, in the descriptor's state.
const BIG: u8 = 1;
const LITTLE: u8 = 2;

/// A number of two bytes.
///
/// # Safety
/// They are readable.
#[inline(always)]
pub unsafe fn two(from: *const u8, big: bool) -> u32 {
    // SAFETY: by the contract.
    let unit = unsafe { from.cast::<u16>().read_unaligned() };
    (if big { unit.swap_bytes() } else { unit }) as u32
}

/// A number of four bytes.
///
/// # Safety
/// They are readable.
#[inline(always)]
pub unsafe fn four(from: *const u8, big: bool) -> u32 {
    // SAFETY: by the contract.
    let unit = unsafe { from.cast::<u32>().read_unaligned() };
    if big { unit.swap_bytes() } else { unit }
}

/// Takes a character from `left` bytes.
///
/// # Safety
/// They are readable, and one at least.
#[inline(never)]
pub unsafe fn decode(cd: &mut Descriptor, from: *const u8, left: usize) -> Result<Decoded, Stop> {
    // SAFETY: by the contract; each branch looks at `left` before it reads more than one byte.
    unsafe {
        let first = *from;
        let one = |code: u32| Ok(Decoded { code, length: 1 });
        let second = || if left < 2 { Err(Stop::Incomplete) } else { Ok(*from.add(1) as u32) };
        match cd.from {
            Encoding::Utf8 => {
                let mut partial = 0;
                match multibyte::decode_as(from, left, &mut partial, || true) {
                    Ok(multibyte::Decoded::Character(code, length)) => Ok(Decoded { code, length }),
                    Ok(multibyte::Decoded::Incomplete) => Err(Stop::Incomplete),
                    Err(_) => Err(Stop::Illegal),
                }
            }
            Encoding::Utf16(big) => utf16(from, left, big, true),
            Encoding::Ucs2(big) => utf16(from, left, big, false),
            Encoding::Utf32(big) => utf32(from, left, big),
            Encoding::Utf16Marked | Encoding::Ucs2Marked => {
                if cd.state == 0 {
                    if left < 2 {
                        return Err(Stop::Incomplete);
                    }
                    if let Some(marked) = mark(cd, two(from, true), 0xfffe, 2) {
                        return marked;
                    }
                }
                utf16(from, left, cd.state == BIG, cd.from == Encoding::Utf16Marked)
            }
            Encoding::Utf32Marked => {
                if cd.state == 0 {
                    if left < 4 {
                        return Err(Stop::Incomplete);
                    }
                    if let Some(marked) = mark(cd, four(from, true), 0xfffe_0000, 4) {
                        return marked;
                    }
                }
                utf32(from, left, cd.state == BIG)
            }
            Encoding::Ascii if first >= 0x80 => Err(Stop::Illegal),
            Encoding::SingleByte(encoding) => match single_byte::decode(encoding, first) {
                0 if first != 0 => Err(Stop::Illegal),
                code => one(code),
            },
            Encoding::Cp1047 => one(single_byte::decode_cp1047(first)),
            Encoding::EucJp => japanese::decode_euc(first as u32, second),
            Encoding::ShiftJis => japanese::decode_shift(first as u32, second),
            Encoding::Iso2022Jp => japanese::decode_escaped(cd, from, left),
            _ if first < 0x80 => one(first as u32),
            Encoding::Big5 => chinese::decode_big5(from, left),
            Encoding::EucKr => korean::decode(from, left),
            encoding => chinese::decode_gb(encoding, from, left),
        }
    }
}

/// Notes what the first unit, read as big-endian, says; a mark is taken and is no character.
fn mark(cd: &mut Descriptor, unit: u32, little: u32, length: usize) -> Option<Result<Decoded, Stop>> {
    cd.state = if unit == little { LITTLE } else { BIG };
    (unit == little || unit == 0xfeff).then_some(Ok(Decoded { code: NOTHING, length }))
}

unsafe fn utf16(from: *const u8, left: usize, big: bool, pairs: bool) -> Result<Decoded, Stop> {
    if left < 2 {
        return Err(Stop::Incomplete);
    }
    // SAFETY: by the contract of `decode`.
    unsafe {
        let code = two(from, big);
        if code >> 11 != 0xd800 >> 11 {
            return Ok(Decoded { code, length: 2 });
        }
        if !pairs || code >= 0xdc00 {
            return Err(Stop::Illegal);
        }
        if left < 4 {
            return Err(Stop::Incomplete);
        }
        let second = two(from.add(2), big).wrapping_sub(0xdc00);
        if second >= 0x400 {
            return Err(Stop::Illegal);
        }
        Ok(Decoded { code: ((code - 0xd7c0) << 10) + second, length: 4 })
    }
}

unsafe fn utf32(from: *const u8, left: usize, big: bool) -> Result<Decoded, Stop> {
    if left < 4 {
        return Err(Stop::Incomplete);
    }
    // SAFETY: by the contract of `decode`.
    let code = unsafe { four(from, big) };
    if code > 0x10ffff || code >> 11 == 0xd800 >> 11 {
        return Err(Stop::Illegal);
    }
    Ok(Decoded { code, length: 4 })
}
