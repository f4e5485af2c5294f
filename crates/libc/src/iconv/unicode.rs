//! Runs of text between the encodings of Unicode, and of ASCII in those that extend it: as far as there is plenty of input and
//! room, and nothing wrong. What is left, the slow way converts.

use super::decode::{four, two};
use super::encode::{put_four, put_two};
use super::{Descriptor, Encoding};
use core::arch::wasm32::*;

/// How far a run came.
pub struct Run {
    /// The rest of the input.
    pub from: *const u8,
    /// Its length.
    pub left: usize,
    /// Where output goes on.
    pub to: *mut u8,
    /// The room there.
    pub room: usize,
}

impl Run {
    #[inline(always)]
    fn advance(&mut self, taken: usize, put: usize) {
        self.from = self.from.wrapping_add(taken);
        self.left -= taken;
        self.to = self.to.wrapping_add(put);
        self.room -= put;
    }
}

/// The form of Unicode that a descriptor reads or writes, if it has one of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Utf8,
    Utf16(bool),
    Utf32(bool),
    /// No form, but its bytes below 0x80 are ASCII.
    Extended,
}

fn form(encoding: Encoding, writing: bool) -> Option<Form> {
    Some(match encoding {
        Encoding::Utf8 => Form::Utf8,
        Encoding::Utf16(big) => Form::Utf16(big),
        Encoding::Utf32(big) => Form::Utf32(big),
        Encoding::Utf16Marked if writing => Form::Utf16(true),
        Encoding::Utf32Marked if writing => Form::Utf32(true),
        // An escape is ASCII too, and a state may be on.
        Encoding::Iso2022Jp if !writing => return None,
        Encoding::Cp1047
        | Encoding::Utf16Marked
        | Encoding::Utf32Marked
        | Encoding::Ucs2(_)
        | Encoding::Ucs2Marked => return None,
        _ => Form::Extended,
    })
}

/// Converts as much as goes fast.
///
/// # Safety
/// Input and room are what the run says.
pub unsafe fn convert(cd: &Descriptor, run: &mut Run) {
    let (Some(from), Some(to)) = (form(cd.from, false), form(cd.to, true)) else { return };
    // SAFETY: by the contract.
    unsafe {
        match (from, to) {
            (Form::Utf8, Form::Utf16(big)) if big => from_utf8::<2, true>(run),
            (Form::Utf8, Form::Utf16(_)) => from_utf8::<2, false>(run),
            (Form::Utf8, Form::Utf32(big)) if big => from_utf8::<4, true>(run),
            (Form::Utf8, Form::Utf32(_)) => from_utf8::<4, false>(run),
            (Form::Utf16(big), Form::Utf8) if big => utf16_to_utf8::<true>(run),
            (Form::Utf16(_), Form::Utf8) => utf16_to_utf8::<false>(run),
            (Form::Utf32(big), Form::Utf8) if big => utf32_to_utf8::<true>(run),
            (Form::Utf32(_), Form::Utf8) => utf32_to_utf8::<false>(run),
            (Form::Utf8 | Form::Extended, Form::Utf8 | Form::Extended) => ascii(run),
            _ => {}
        }
    }
}

/// Copies ASCII, sixteen at a time.
unsafe fn ascii(run: &mut Run) {
    // SAFETY: sixteen bytes of input and of room are there.
    unsafe {
        while run.left >= 16 && run.room >= 16 {
            let bytes = v128_load(run.from.cast());
            if i8x16_bitmask(bytes) != 0 {
                return;
            }
            v128_store(run.to.cast(), bytes);
            run.advance(16, 16);
        }
    }
}

/// Sixteen characters of ASCII, in units of `SIZE` bytes.
#[inline(always)]
unsafe fn widen<const SIZE: usize, const BIG: bool>(bytes: v128, to: *mut u8) {
    let zero = u8x16_splat(0);
    // SAFETY: the caller has room for sixteen units.
    unsafe {
        let (low, high) = if BIG && SIZE == 2 {
            (
                i8x16_shuffle::<16, 0, 16, 1, 16, 2, 16, 3, 16, 4, 16, 5, 16, 6, 16, 7>(bytes, zero),
                i8x16_shuffle::<16, 8, 16, 9, 16, 10, 16, 11, 16, 12, 16, 13, 16, 14, 16, 15>(bytes, zero),
            )
        } else {
            (u16x8_extend_low_u8x16(bytes), u16x8_extend_high_u8x16(bytes))
        };
        if SIZE == 2 {
            v128_store(to.cast(), low);
            v128_store(to.add(16).cast(), high);
            return;
        }
        for (index, eight) in [low, high].into_iter().enumerate() {
            for (half, mut four) in
                [u32x4_extend_low_u16x8(eight), u32x4_extend_high_u16x8(eight)].into_iter().enumerate()
            {
                if BIG {
                    four = i32x4_shl(four, 24);
                }
                v128_store(to.add(32 * index + 16 * half).cast(), four);
            }
        }
    }
}

/// From UTF-8 to units of two or four bytes.
unsafe fn from_utf8<const SIZE: usize, const BIG: bool>(run: &mut Run) {
    // SAFETY: of input and room at least what is read and written is there.
    unsafe {
        while run.left >= 16 && run.room >= 16 * SIZE {
            let bytes = v128_load(run.from.cast());
            let beyond = i8x16_bitmask(bytes);
            // What is ASCII at the front counts; the rest is written over.
            widen::<SIZE, BIG>(bytes, run.to);
            let ascii = (beyond as u32 | 0x10000).trailing_zeros() as usize;
            run.advance(ascii, ascii * SIZE);
            if beyond == 0 {
                continue;
            }
            // Then characters beyond it, as long as they follow each other.
            while run.left >= 4 && run.room >= 4 {
                let word = four(run.from, false);
                // The lowest byte is the first; each pattern says which bits lead and continue.
                if word & 0x80 == 0 {
                    break;
                }
                let (code, length) = if word & 0xc0e0 == 0x80c0 {
                    let code = (word & 0x1f) << 6 | word >> 8 & 0x3f;
                    if code < 0x80 {
                        return;
                    }
                    (code, 2)
                } else if word & 0xc0c0f0 == 0x8080e0 {
                    let code = (word & 0xf) << 12 | word >> 2 & 0xfc0 | word >> 16 & 0x3f;
                    if code < 0x800 || code >> 11 == 0xd800 >> 11 {
                        return;
                    }
                    (code, 3)
                } else if word & 0xc0c0c0f8 == 0x808080f0 {
                    let code =
                        (word & 7) << 18 | word << 4 & 0x3f000 | word >> 10 & 0xfc0 | word >> 24 & 0x3f;
                    if !(0x10000..0x110000).contains(&code) {
                        return;
                    }
                    (code, 4)
                } else {
                    return;
                };
                if SIZE == 4 {
                    put_four(run.to, code, BIG);
                    run.advance(length, 4);
                } else if length == 4 {
                    put_two(run.to, (code >> 10) + 0xd7c0, BIG);
                    put_two(run.to.add(2), (code & 0x3ff) + 0xdc00, BIG);
                    run.advance(4, 4);
                } else {
                    put_two(run.to, code, BIG);
                    run.advance(length, 2);
                }
            }
        }
    }
}

/// Writes a character in UTF-8; returns its length.
#[inline(always)]
unsafe fn put_utf8(to: *mut u8, code: u32) -> usize {
    // SAFETY: the caller has room for four bytes.
    unsafe {
        if code < 0x80 {
            *to = code as u8;
            1
        } else if code < 0x800 {
            put_two(to, 0x80c0 | code >> 6 | (code & 0x3f) << 8, false);
            2
        } else if code < 0x10000 {
            put_two(to, 0x80e0 | code >> 12 | (code & 0xfc0) << 2, false);
            *to.add(2) = 0x80 | (code & 0x3f) as u8;
            3
        } else {
            let bytes =
                code >> 18 | (code >> 12 & 0x3f) << 8 | (code >> 6 & 0x3f) << 16 | (code & 0x3f) << 24;
            put_four(to, 0x8080_80f0 | bytes, false);
            4
        }
    }
}

unsafe fn utf16_to_utf8<const BIG: bool>(run: &mut Run) {
    // SAFETY: of input and room at least what is read and written is there: a unit becomes at most three bytes, and a last pair four.
    unsafe {
        while run.left >= 16 && run.room >= 28 {
            let mut units = v128_load(run.from.cast());
            if BIG {
                units = i8x16_shuffle::<1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14>(units, units);
            }
            let beyond = u16x8_gt(units, u16x8_splat(0x7f));
            if !v128_any_true(beyond) {
                let bytes = u8x16_narrow_i16x8(units, units);
                run.to.cast::<u64>().write_unaligned(i64x2_extract_lane::<0>(bytes) as u64);
                run.advance(16, 8);
                continue;
            }
            let mut at = 0;
            let mut put = 0;
            while at < 16 {
                let mut code = two(run.from.add(at), BIG);
                at += 2;
                if code >> 11 == 0xd800 >> 11 {
                    // A pair may end behind the eight units.
                    let second = if at + 2 <= run.left { two(run.from.add(at), BIG) } else { 0 };
                    if code >= 0xdc00 || second >> 10 != 0xdc00 >> 10 {
                        run.advance(at - 2, put);
                        return;
                    }
                    code = ((code - 0xd7c0) << 10) + (second - 0xdc00);
                    at += 2;
                }
                put += put_utf8(run.to.add(put), code);
            }
            run.advance(at, put);
        }
    }
}

unsafe fn utf32_to_utf8<const BIG: bool>(run: &mut Run) {
    // SAFETY: four bytes of input and of room are there.
    unsafe {
        while run.left >= 4 && run.room >= 4 {
            let code = four(run.from, BIG);
            if code > 0x10ffff || code >> 11 == 0xd800 >> 11 {
                return;
            }
            let put = put_utf8(run.to, code);
            run.advance(4, put);
        }
    }
}
