//! DES (FIPS 46-3) as crypt(3) changes it: the salt says which bits of the expansion E change places with those 24 further
//! on, so that no DES hardware and no other DES library computes it. Written out here for this reason.
//!
//! Bits are numbered as in the standard, from 1 at the left.

use super::output::{Output, value};

const INITIAL_COLUMNS: [u8; 8] = [58, 60, 62, 64, 57, 59, 61, 63];
const CHOICE_1: [u8; 56] = [
    57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2, 59, 51, 43, 35, 27, 19, 11, 3, 60, 52, 44,
    36, 63, 55, 47, 39, 31, 23, 15, 7, 62, 54, 46, 38, 30, 22, 14, 6, 61, 53, 45, 37, 29, 21, 13, 5, 28, 20,
    12, 4,
];
const CHOICE_2: [u8; 48] = [
    14, 17, 11, 24, 1, 5, 3, 28, 15, 6, 21, 10, 23, 19, 12, 4, 26, 8, 16, 7, 27, 20, 13, 2, 41, 52, 31, 37,
    47, 55, 30, 40, 51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32,
];
const SHIFTS: [u8; 16] = [1, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1];
const PERMUTATION: [u8; 32] = [
    16, 7, 20, 21, 29, 12, 28, 17, 1, 15, 23, 26, 5, 18, 31, 10, 2, 8, 24, 14, 32, 27, 3, 9, 19, 13, 30, 6,
    22, 11, 4, 25,
];
static BOXES: [[u8; 64]; 8] = [
    [
        14, 4, 13, 1, 2, 15, 11, 8, 3, 10, 6, 12, 5, 9, 0, 7, 0, 15, 7, 4, 14, 2, 13, 1, 10, 6, 12, 11, 9, 5,
        3, 8, 4, 1, 14, 8, 13, 6, 2, 11, 15, 12, 9, 7, 3, 10, 5, 0, 15, 12, 8, 2, 4, 9, 1, 7, 5, 11, 3, 14,
        10, 0, 6, 13,
    ],
    [
        15, 1, 8, 14, 6, 11, 3, 4, 9, 7, 2, 13, 12, 0, 5, 10, 3, 13, 4, 7, 15, 2, 8, 14, 12, 0, 1, 10, 6, 9,
        11, 5, 0, 14, 7, 11, 10, 4, 13, 1, 5, 8, 12, 6, 9, 3, 2, 15, 13, 8, 10, 1, 3, 15, 4, 2, 11, 6, 7, 12,
        0, 5, 14, 9,
    ],
    [
        10, 0, 9, 14, 6, 3, 15, 5, 1, 13, 12, 7, 11, 4, 2, 8, 13, 7, 0, 9, 3, 4, 6, 10, 2, 8, 5, 14, 12, 11,
        15, 1, 13, 6, 4, 9, 8, 15, 3, 0, 11, 1, 2, 12, 5, 10, 14, 7, 1, 10, 13, 0, 6, 9, 8, 7, 4, 15, 14, 3,
        11, 5, 2, 12,
    ],
    [
        7, 13, 14, 3, 0, 6, 9, 10, 1, 2, 8, 5, 11, 12, 4, 15, 13, 8, 11, 5, 6, 15, 0, 3, 4, 7, 2, 12, 1, 10,
        14, 9, 10, 6, 9, 0, 12, 11, 7, 13, 15, 1, 3, 14, 5, 2, 8, 4, 3, 15, 0, 6, 10, 1, 13, 8, 9, 4, 5, 11,
        12, 7, 2, 14,
    ],
    [
        2, 12, 4, 1, 7, 10, 11, 6, 8, 5, 3, 15, 13, 0, 14, 9, 14, 11, 2, 12, 4, 7, 13, 1, 5, 0, 15, 10, 3, 9,
        8, 6, 4, 2, 1, 11, 10, 13, 7, 8, 15, 9, 12, 5, 6, 3, 0, 14, 11, 8, 12, 7, 1, 14, 2, 13, 6, 15, 0, 9,
        10, 4, 5, 3,
    ],
    [
        12, 1, 10, 15, 9, 2, 6, 8, 0, 13, 3, 4, 14, 7, 5, 11, 10, 15, 4, 2, 7, 12, 9, 5, 6, 1, 13, 14, 0, 11,
        3, 8, 9, 14, 15, 5, 2, 8, 12, 3, 7, 0, 4, 10, 1, 13, 11, 6, 4, 3, 2, 12, 9, 5, 15, 10, 11, 14, 1, 7,
        6, 0, 8, 13,
    ],
    [
        4, 11, 2, 14, 15, 0, 8, 13, 3, 12, 9, 7, 5, 10, 6, 1, 13, 0, 11, 7, 4, 9, 1, 10, 14, 3, 5, 12, 2, 15,
        8, 6, 1, 4, 11, 13, 12, 3, 7, 14, 10, 15, 6, 8, 0, 5, 9, 2, 6, 11, 13, 8, 1, 4, 10, 7, 9, 5, 0, 15,
        14, 2, 3, 12,
    ],
    [
        13, 2, 8, 4, 6, 15, 11, 1, 10, 9, 3, 14, 5, 0, 12, 7, 1, 15, 13, 8, 10, 3, 7, 4, 12, 5, 6, 11, 0, 14,
        9, 2, 7, 11, 4, 1, 9, 12, 14, 2, 0, 6, 10, 13, 15, 3, 5, 8, 2, 1, 14, 7, 4, 10, 8, 13, 15, 12, 9, 0,
        3, 5, 6, 11,
    ],
];

/// The bits of `block`, which has `width`, that `table` names, in its order.
fn choose(block: u64, width: u32, table: &[u8]) -> u64 {
    table.iter().fold(0, |chosen, &bit| chosen << 1 | block.wrapping_shr(width - u32::from(bit)) & 1)
}

/// IP: line by line of the table, each column's number and those 8 less than before.
fn initial(block: u64) -> u64 {
    let mut chosen = 0;
    for column in INITIAL_COLUMNS {
        for line in 0..8 {
            chosen = chosen << 1 | block.wrapping_shr(64 - (u32::from(column) - 8 * line)) & 1;
        }
    }
    chosen
}

/// IP⁻¹.
fn last(block: u64) -> u64 {
    let mut undone = 0;
    let mut left = block;
    for column in INITIAL_COLUMNS {
        for line in 0..8 {
            undone |= (left >> 63).wrapping_shl(64 - (u32::from(column) - 8 * line));
            left <<= 1;
        }
    }
    undone
}

/// The keys of the 16 rounds.
pub fn schedule(key: u64) -> [u64; 16] {
    let chosen = choose(key, 64, &CHOICE_1);
    let (mut c, mut d) = (chosen >> 28, chosen & 0xfff_ffff);
    let mut keys = [0; 16];
    for (round, shift) in keys.iter_mut().zip(SHIFTS) {
        c = (c << shift | c >> (28 - shift)) & 0xfff_ffff;
        d = (d << shift | d >> (28 - shift)) & 0xfff_ffff;
        *round = choose(c << 28 | d, 56, &CHOICE_2);
    }
    keys
}

/// Encrypts `block` `count` times. Bit i of `salt`, from the right, exchanges bits i + 1 and i + 25 of E.
pub fn encrypt(keys: &[u64; 16], block: u64, salt: u32, count: u32) -> u64 {
    let mask = u64::from(salt.reverse_bits() >> 8);
    let start = initial(block);
    let (mut left, mut right) = (start >> 32, start & 0xffff_ffff);
    // IP undoes the IP⁻¹ before it, so both are left out in between.
    for _ in 0..count {
        for key in keys {
            // E: six bits each from four and their neighbours, round the end.
            let ring = (right & 1) << 33 | right << 1 | right >> 31;
            let mut wide = 0;
            for group in 0..8 {
                wide = wide << 6 | ring >> (28 - 4 * group) & 63;
            }
            let swap = (wide >> 24 ^ wide) & mask;
            wide ^= swap | swap << 24;
            wide ^= key;
            let mut small = 0;
            for (at, table) in BOXES.iter().enumerate() {
                let six = wide >> (42 - 6 * at) & 63;
                // The line is in the outer bits, the column in the inner.
                let place = six & 32 | (six & 1) << 4 | six >> 1 & 15;
                small = small << 4 | u64::from(table[place as usize & 63]);
            }
            (left, right) = (right, left ^ choose(small, 32, &PERMUTATION));
        }
        (left, right) = (right, left);
    }
    last(left << 32 | right)
}

/// Seven bits of each of up to eight characters.
fn key_of(characters: &[u8]) -> u64 {
    let mut bytes = [0; 8];
    bytes.iter_mut().zip(characters).for_each(|(byte, character)| *byte = character << 1);
    u64::from_be_bytes(bytes)
}

/// Adds a block as eleven digits, the most significant first.
fn write(output: &mut Output, block: u64) {
    for digit in 0..10 {
        output.digits((block >> (58 - 6 * digit)) as u32 & 63, 1);
    }
    output.digits((block << 2) as u32 & 63, 1);
}

/// A number in digits, the least significant first.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().rev().try_fold(0, |number, &digit| Some(number << 6 | value(digit)?))
}

/// The traditional scheme: two digits of salt, eight characters of key, 25 times.
pub fn crypt(key: &[u8], setting: &[u8]) -> Option<Output> {
    let digits = setting.get(..2)?;
    let salt = number(digits)?;
    let mut output = Output::new();
    output.bytes(digits);
    write(&mut output, encrypt(&schedule(key_of(key)), 0, salt, 25));
    Some(output)
}

/// BSDi's scheme: `_`, four digits of count, four of salt, and a key of any length.
pub fn crypt_extended(key: &[u8], setting: &[u8]) -> Option<Output> {
    let digits = setting.get(..9)?;
    let count = number(digits.get(1..5)?)?;
    let salt = number(digits.get(5..9)?)?;
    if count == 0 {
        return None;
    }
    let mut chunks = key.chunks(8);
    let mut folded = key_of(chunks.next().unwrap_or_default());
    for chunk in chunks {
        folded = encrypt(&schedule(folded), folded, 0, 1) ^ key_of(chunk);
    }
    let mut output = Output::new();
    output.bytes(digits);
    write(&mut output, encrypt(&schedule(folded), 0, salt, count));
    Some(output)
}
