//! JIS X 0208 in its three forms, and half-width katakana.

use super::tables::JIS_X_0208;
use super::{Codes, Decoded, Descriptor, Encoded, NOTHING, Stop};

const ROWS: u32 = 84;
const COLUMNS: u32 = 94;
/// The first half-width katakana, and how many there are.
const KATAKANA: u32 = 0xff61;
const KATAKANA_COUNT: u32 = 63;

/// The states of ISO-2022-JP.
const ASCII: u8 = 0;
const ROMAN: u8 = 1;
const DOUBLE: u8 = 2;
const HALF: u8 = 3;

fn double(row: u32, column: u32) -> Result<u32, Stop> {
    if row >= ROWS || column >= COLUMNS {
        return Err(Stop::Illegal);
    }
    // SAFETY: row and column are those of the table.
    match unsafe { *JIS_X_0208.as_ptr().add((row * COLUMNS + column) as usize) } {
        0 => Err(Stop::Illegal),
        code => Ok(code as u32),
    }
}

/// Puts a character's row and column, from 0x2121 on, where its code is.
pub fn fill(codes: &mut Codes) {
    for (index, code) in JIS_X_0208.iter().enumerate() {
        if *code >= 0x80 {
            let (row, column) = (index as u32 / COLUMNS, index as u32 % COLUMNS);
            codes[*code as usize] = ((row + 0x21) << 8 | (column + 0x21)) as u16;
        }
    }
}

/// A character of EUC-JP.
pub fn decode_euc(first: u32, second: impl FnOnce() -> Result<u32, Stop>) -> Result<Decoded, Stop> {
    if first < 0x80 {
        return Ok(Decoded { code: first, length: 1 });
    }
    let second = second()?;
    let code = if first == 0x8e {
        let number = second.wrapping_sub(0xa1);
        if number >= KATAKANA_COUNT {
            return Err(Stop::Illegal);
        }
        KATAKANA + number
    } else {
        double(first.wrapping_sub(0xa1), second.wrapping_sub(0xa1))?
    };
    Ok(Decoded { code, length: 2 })
}

/// A character of Shift_JIS: two rows share a first byte.
pub fn decode_shift(first: u32, second: impl FnOnce() -> Result<u32, Stop>) -> Result<Decoded, Stop> {
    if first < 0x80 {
        return Ok(Decoded { code: first, length: 1 });
    }
    let katakana = first.wrapping_sub(0xa1);
    if katakana < KATAKANA_COUNT {
        return Ok(Decoded { code: KATAKANA + katakana, length: 1 });
    }
    let second = second()?;
    let rows = match first {
        0x81..=0x9f => first - 0x81,
        0xe0..=0xef => first - 0xc1,
        _ => return Err(Stop::Illegal),
    };
    let (row, column) = match second {
        0x40..=0x7e => (2 * rows, second - 0x40),
        0x80..=0x9e => (2 * rows, second - 0x41),
        0x9f..=0xfc => (2 * rows + 1, second - 0x9f),
        _ => return Err(Stop::Illegal),
    };
    Ok(Decoded { code: double(row, column)?, length: 2 })
}

/// A character or an escape sequence of ISO-2022-JP.
///
/// # Safety
/// `left` bytes are readable, one at least.
pub unsafe fn decode_escaped(cd: &mut Descriptor, from: *const u8, left: usize) -> Result<Decoded, Stop> {
    // SAFETY: by the contract; each byte is there when it is read.
    unsafe {
        let first = *from as u32;
        if first >= 0x80 {
            return Err(Stop::Illegal);
        }
        if first == 0x1b {
            if left < 3 {
                return Err(Stop::Incomplete);
            }
            cd.state = match (*from.add(1), *from.add(2)) {
                (b'(', b'B') => ASCII,
                (b'(', b'J') => ROMAN,
                (b'(', b'I') => HALF,
                (b'$', b'@' | b'B') => DOUBLE,
                _ => return Err(Stop::Illegal),
            };
            return Ok(Decoded { code: NOTHING, length: 3 });
        }
        let code = match (cd.state, first) {
            (ROMAN, 0x5c) => 0xa5,
            (ROMAN, 0x7e) => 0x203e,
            (DOUBLE, _) => {
                if left < 2 {
                    return Err(Stop::Incomplete);
                }
                let second = *from.add(1) as u32;
                let code = double(first.wrapping_sub(0x21), second.wrapping_sub(0x21))?;
                return Ok(Decoded { code, length: 2 });
            }
            (HALF, 0x60..=0x7e) => return Err(Stop::Illegal),
            (HALF, 0x21..=0x5f) => KATAKANA + first - 0x21,
            _ => first,
        };
        Ok(Decoded { code, length: 1 })
    }
}

/// What a character becomes; `None` for one that JIS X 0208 has not.
enum Target {
    Byte(u8),
    Katakana(u8),
    Double(u8, u8),
}

fn target(cd: &Descriptor, code: u32) -> Option<Target> {
    if code < 0x80 {
        return Some(Target::Byte(code as u8));
    }
    if code.wrapping_sub(KATAKANA) < KATAKANA_COUNT {
        return Some(Target::Katakana((code - KATAKANA) as u8));
    }
    // SAFETY: iconv_open made the codes.
    match unsafe { cd.code_of(code) } {
        0 => None,
        place => Some(Target::Double((place >> 8) as u8, place as u8)),
    }
}

const fn written(length: usize) -> Encoded {
    Encoded { length, irreversible: 0 }
}

/// A character in EUC-JP; `None` if it has none. Here and below there is room for eight bytes.
///
/// # Safety
/// As said.
pub unsafe fn encode_euc(cd: &Descriptor, code: u32, to: *mut u8) -> Option<Encoded> {
    let (first, second) = match target(cd, code)? {
        Target::Byte(byte) => {
            // SAFETY: by the contract.
            unsafe { *to = byte };
            return Some(written(1));
        }
        Target::Katakana(number) => (0x8e, number + 0xa1),
        Target::Double(row, column) => (row | 0x80, column | 0x80),
    };
    // SAFETY: by the contract.
    unsafe {
        *to = first;
        *to.add(1) = second;
    }
    Some(written(2))
}

/// A character in Shift_JIS; the yen sign and the overline take the places of their neighbours of ASCII.
///
/// # Safety
/// As for [`encode_euc`].
pub unsafe fn encode_shift(cd: &Descriptor, code: u32, to: *mut u8) -> Option<Encoded> {
    // SAFETY: by the contract.
    unsafe {
        match code {
            0xa5 | 0x203e => {
                *to = if code == 0xa5 { b'\\' } else { b'~' };
                return Some(Encoded { length: 1, irreversible: 1 });
            }
            _ => {}
        }
        match target(cd, code)? {
            Target::Byte(byte) => *to = byte,
            Target::Katakana(number) => *to = number + 0xa1,
            Target::Double(row, column) => {
                let (row, column) = (row - 0x21, column - 0x21);
                let pair = row / 2;
                *to = if pair < 0x1f { pair + 0x81 } else { pair + 0xc1 };
                *to.add(1) = match (row & 1, column) {
                    (1, _) => column + 0x9f,
                    (_, ..0x3f) => column + 0x40,
                    _ => column + 0x41,
                };
                return Some(written(2));
            }
        }
    }
    Some(written(1))
}

/// A character in ISO-2022-JP, with what leads to it and back to ASCII.
///
/// # Safety
/// As for [`encode_euc`].
pub unsafe fn encode_escaped(cd: &Descriptor, code: u32, to: *mut u8) -> Option<Encoded> {
    let put = |bytes: &[u8]| {
        let mut at = 0;
        for part in [bytes, if bytes.len() == 1 { &[] } else { b"\x1b(B" }] {
            for byte in part {
                // SAFETY: at most eight bytes.
                unsafe { *to.add(at) = *byte };
                at += 1;
            }
        }
        Some(written(at))
    };
    match code {
        0xa5 => return put(b"\x1b(J\\"),
        0x203e => return put(b"\x1b(J~"),
        _ => {}
    }
    match target(cd, code)? {
        Target::Byte(byte) => put(&[byte]),
        Target::Katakana(number) => put(&[0x1b, b'(', b'I', number + 0x21]),
        Target::Double(row, column) => put(&[0x1b, b'$', b'B', row, column]),
    }
}
