//! KS X 1001, and the syllables that it lacks as the Unified Hangul Code adds them: in the order of Unicode.

use super::tables::KS_X_1001;
use super::{Codes, Decoded, Descriptor, Encoded, Stop};

const ROWS: u32 = 93;
const COLUMNS: u32 = 94;
/// All syllables in Unicode.
const FIRST_SYLLABLE: u32 = 0xac00;
const SYLLABLES: u32 = 11_172;
/// Those of KS X 1001, in the order of Unicode too: where in its table they begin, and how many there are.
const OWN: usize = 15 * COLUMNS as usize;
const OWN_COUNT: u32 = 2350;
/// Second bytes of the added ones: beside rows that KS X 1001 does not have, and beside its rows.
const WIDE: u32 = 178;
const NARROW: u32 = 84;

/// The syllable of KS X 1001 with that number.
fn own(number: u32) -> u32 {
    // SAFETY: the number is below OWN_COUNT.
    (unsafe { *KS_X_1001.as_ptr().add(OWN + number as usize) }) as u32 - FIRST_SYLLABLE
}

/// How many of KS X 1001's syllables `is_before` is true of, which is so of the first ones only.
fn count(is_before: impl Fn(u32, u32) -> bool) -> u32 {
    let (mut low, mut high) = (0, OWN_COUNT);
    while low < high {
        let middle = (low + high) / 2;
        if is_before(middle, own(middle)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// The second bytes that added syllables have: letters, and what lies above.
fn added_column(second: u32) -> Option<u32> {
    match second {
        0x41..=0x5a => Some(second - 0x41),
        0x61..=0x7a => Some(second - 0x61 + 26),
        0x81..=0xfe => Some(second - 0x81 + 52),
        _ => None,
    }
}

/// A character of two bytes.
///
/// # Safety
/// `left` bytes are readable, one at least, which is not ASCII.
pub unsafe fn decode(from: *const u8, left: usize) -> Result<Decoded, Stop> {
    // SAFETY: by the contract; table indices are below the table's length.
    unsafe {
        if left < 2 {
            return Err(Stop::Incomplete);
        }
        let (first, second) = (*from as u32, *from.add(1) as u32);
        let (row, column) = (first.wrapping_sub(0xa1), second.wrapping_sub(0xa1));
        if row < ROWS && column < COLUMNS {
            return match *KS_X_1001.as_ptr().add((row * COLUMNS + column) as usize) {
                0 => Err(Stop::Illegal),
                code => Ok(Decoded { code: code as u32, length: 2 }),
            };
        }
        let column = added_column(second).ok_or(Stop::Illegal)?;
        let number = match first {
            0x81..=0xa0 => (first - 0x81) * WIDE + column,
            0xa1..=0xc6 if column < NARROW => 0x20 * WIDE + (first - 0xa1) * NARROW + column,
            _ => return Err(Stop::Illegal),
        };
        // Of the syllables up to the one wanted, those of KS X 1001 do not count.
        let code = number + count(|index, syllable| syllable - index <= number);
        if code >= SYLLABLES {
            return Err(Stop::Illegal);
        }
        Ok(Decoded { code: FIRST_SYLLABLE + code, length: 2 })
    }
}

/// Puts the two bytes of KS X 1001's characters where their codes are.
pub fn fill(codes: &mut Codes) {
    for (index, code) in KS_X_1001.iter().enumerate() {
        let (row, column) = (index as u32 / COLUMNS, index as u32 % COLUMNS);
        if *code != 0 {
            codes[*code as usize] = ((row + 0xa1) << 8 | (column + 0xa1)) as u16;
        }
    }
}

/// A character beyond ASCII; `None` if there is none.
///
/// # Safety
/// There is room for two bytes.
pub unsafe fn encode(cd: &Descriptor, code: u32, to: *mut u8) -> Option<Encoded> {
    // SAFETY: by the contract; iconv_open made the codes.
    unsafe {
        let [mut first, mut second] = cd.code_of(code).to_be_bytes();
        if first == 0 {
            let syllable = code.wrapping_sub(FIRST_SYLLABLE);
            if syllable >= SYLLABLES {
                return None;
            }
            let number = syllable - count(|_, own| own < syllable);
            let (row, column) = if number < 0x20 * WIDE {
                (number / WIDE, number % WIDE)
            } else {
                let beyond = number - 0x20 * WIDE;
                (0x20 + beyond / NARROW, beyond % NARROW)
            };
            first = (row + 0x81) as u8;
            second = match column {
                ..26 => column + 0x41,
                26..52 => column - 26 + 0x61,
                _ => column - 52 + 0x81,
            } as u8;
        }
        *to = first;
        *to.add(1) = second;
    }
    Some(Encoded { length: 2, irreversible: 0 })
}
