//! GB 2312, GBK and GB 18030; Big5 with the Hong Kong supplement.

use super::tables::{BIG5, BIG5_PLANE_2, GB18030_RANGES, GBK};
use super::{Codes, Decoded, Descriptor, Encoded, Encoding, PAIR, Stop};

/// Second bytes of GBK.
const GBK_COLUMNS: usize = 190;
/// Second bytes of Big5.
const BIG5_COLUMNS: usize = 157;
/// The number of U+10000 among the codes of four bytes, and of U+FFFF.
const BEYOND_BMP: u32 = 189_000;
const LAST_OF_BMP: u32 = 39_419;
/// The characters of Big5 that are two in Unicode: their codes, each with the two.
const PAIRS: [(u32, u32); 4] = [
    (0x8862, 0xca << 16 | 0x304),
    (0x8864, 0xca << 16 | 0x30c),
    (0x88a3, 0xea << 16 | 0x304),
    (0x88a5, 0xea << 16 | 0x30c),
];

/// A character of two or four bytes of one of the GB encodings.
///
/// # Safety
/// `left` bytes are readable, one at least, which is not ASCII.
pub unsafe fn decode_gb(encoding: Encoding, from: *const u8, left: usize) -> Result<Decoded, Stop> {
    // SAFETY: by the contract; each byte is there when it is read, and table indices are below the tables' lengths.
    unsafe {
        let first = *from;
        let least = if encoding == Encoding::Gb2312 { 0xa1 } else { 0x81 };
        if first < least || first == 0xff {
            return Err(Stop::Illegal);
        }
        if left < 2 {
            return Err(Stop::Incomplete);
        }
        let second = *from.add(1);
        let least = if encoding == Encoding::Gb2312 { 0xa1 } else { 0x40 };
        if second < least || second == 0x7f || second == 0xff {
            if encoding == Encoding::Gb18030 && second.is_ascii_digit() {
                return decode_four(from, left);
            }
            return Err(Stop::Illegal);
        }
        let column = second as usize - 0x40 - (second > 0x7f) as usize;
        match *GBK.as_ptr().add((first as usize - 0x81) * GBK_COLUMNS + column) {
            0 => Err(Stop::Illegal),
            code => Ok(Decoded { code: code as u32, length: 2 }),
        }
    }
}

unsafe fn decode_four(from: *const u8, left: usize) -> Result<Decoded, Stop> {
    if left < 4 {
        return Err(Stop::Incomplete);
    }
    // SAFETY: four bytes are there.
    let bytes = unsafe { from.cast::<[u8; 4]>().read_unaligned() };
    if !(0x81..=0xfe).contains(&bytes[2]) || !bytes[3].is_ascii_digit() {
        return Err(Stop::Illegal);
    }
    let [a, b, c, d] = bytes.map(u32::from);
    let number = ((a - 0x81) * 10 + b - 0x30) * 1260 + (c - 0x81) * 10 + d - 0x30;
    let code = if number <= LAST_OF_BMP {
        let index = range(|start, _| start <= number);
        let (start, code) = range_at(index);
        code + number - start
    } else if (BEYOND_BMP..BEYOND_BMP + 0x100000).contains(&number) {
        number - BEYOND_BMP + 0x10000
    } else {
        return Err(Stop::Illegal);
    };
    Ok(Decoded { code, length: 4 })
}

fn range_at(index: usize) -> (u32, u32) {
    // SAFETY: callers have indices of pairs.
    unsafe {
        let pair = GB18030_RANGES.as_ptr().add(2 * index);
        (*pair as u32, *pair.add(1) as u32)
    }
}

/// The last range of which `before` is true; it is of the first.
fn range(before: impl Fn(u32, u32) -> bool) -> usize {
    let (mut low, mut high) = (0, GB18030_RANGES.len() / 2);
    while high - low > 1 {
        let middle = (low + high) / 2;
        let (start, code) = range_at(middle);
        if before(start, code) {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

/// Puts the two bytes of GBK's characters where their codes are.
pub fn fill_gb(codes: &mut Codes) {
    for (index, code) in GBK.iter().enumerate() {
        let (row, column) = (index / GBK_COLUMNS, index % GBK_COLUMNS);
        let second = column + 0x40 + (column >= 0x3f) as usize;
        if *code != 0 {
            codes[*code as usize] = ((row + 0x81) << 8 | second) as u16;
        }
    }
}

/// A character beyond ASCII in one of the GB encodings; `None` if it has none.
///
/// # Safety
/// There is room for four bytes.
pub unsafe fn encode_gb(cd: &Descriptor, code: u32, to: *mut u8) -> Option<Encoded> {
    // SAFETY: by the contract; iconv_open made the codes.
    unsafe {
        let place = cd.code_of(code);
        let [first, second] = place.to_be_bytes();
        if place != 0 && (cd.to != Encoding::Gb2312 || first >= 0xa1 && second >= 0xa1) {
            *to = first;
            *to.add(1) = second;
            return Some(Encoded { length: 2, irreversible: 0 });
        }
        if cd.to != Encoding::Gb18030 {
            return None;
        }
        let number = if code >= 0x10000 {
            code - 0x10000 + BEYOND_BMP
        } else {
            let (start, first) = range_at(range(|_, first| first <= code));
            start + code - first
        };
        *to = (number / 12600) as u8 + 0x81;
        *to.add(1) = (number / 1260 % 10) as u8 + 0x30;
        *to.add(2) = (number / 10 % 126) as u8 + 0x81;
        *to.add(3) = (number % 10) as u8 + 0x30;
        Some(Encoded { length: 4, irreversible: 0 })
    }
}

/// The character of a place in the table of Big5; 0 for none.
unsafe fn big5_at(index: usize) -> u32 {
    // SAFETY: the caller's index is one.
    unsafe {
        let high = *BIG5_PLANE_2.as_ptr().add(index / 16) as u32 >> (index % 16) & 1;
        *BIG5.as_ptr().add(index) as u32 | high << 17
    }
}

/// A character of two bytes of Big5.
///
/// # Safety
/// As for [`decode_gb`].
pub unsafe fn decode_big5(from: *const u8, left: usize) -> Result<Decoded, Stop> {
    // SAFETY: by the contract; the index is below the table's length.
    unsafe {
        if left < 2 {
            return Err(Stop::Incomplete);
        }
        let (first, second) = (*from, *from.add(1));
        let column = match second {
            0x40..=0x7e => second - 0x40,
            0xa1..=0xfe => second - 0x62,
            _ => return Err(Stop::Illegal),
        };
        if !(0x87..=0xfe).contains(&first) {
            return Err(Stop::Illegal);
        }
        let mut code = big5_at((first as usize - 0x87) * BIG5_COLUMNS + column as usize);
        if code == 0 {
            let bytes = (first as u32) << 8 | second as u32;
            let Some((_, pair)) = PAIRS.iter().find(|(code, _)| *code == bytes) else {
                return Err(Stop::Illegal);
            };
            code = PAIR | pair;
        }
        Ok(Decoded { code, length: 2 })
    }
}

/// The two bytes of a place in the table of Big5.
fn big5_bytes(index: usize) -> u16 {
    let (row, column) = (index / BIG5_COLUMNS, index % BIG5_COLUMNS);
    let second = if column < 0x3f { column + 0x40 } else { column + 0x62 };
    ((row + 0x87) << 8 | second) as u16
}

/// Puts the two bytes of the characters of the basic plane where their codes are. Where Big5 has one twice, its own code goes before the
/// supplement's, and the first one before others, but for the six of which Big5 means the second.
pub fn fill_big5(codes: &mut Codes) {
    for (index, low) in BIG5.iter().enumerate() {
        let bytes = big5_bytes(index);
        // SAFETY: the index is one.
        let code = unsafe { big5_at(index) };
        let second_is_meant = matches!(bytes, 0xa2a4..=0xa2a7 | 0xa2cc | 0xa2ce);
        if code == 0 || code > 0xffff || second_is_meant {
            continue;
        }
        let place = &mut codes[*low as usize];
        if *place == 0 || *place < 0xa140 && bytes >= 0xa140 {
            *place = bytes;
        }
    }
}

/// A character beyond ASCII in Big5; `None` if it has none.
///
/// # Safety
/// There is room for two bytes.
pub unsafe fn encode_big5(cd: &Descriptor, code: u32, to: *mut u8) -> Option<Encoded> {
    // SAFETY: by the contract; iconv_open made the codes; indices are those of the table.
    unsafe {
        let mut bytes = cd.code_of(code);
        if code >> 16 == 2 {
            // Rare enough for a search.
            let low = code as u16;
            for (index, entry) in BIG5.iter().enumerate() {
                if *entry == low && big5_at(index) == code {
                    bytes = big5_bytes(index);
                    break;
                }
            }
        }
        if bytes == 0 {
            return None;
        }
        let [first, second] = bytes.to_be_bytes();
        *to = first;
        *to.add(1) = second;
        Some(Encoded { length: 2, irreversible: 0 })
    }
}
