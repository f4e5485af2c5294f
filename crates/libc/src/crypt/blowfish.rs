//! Blowfish (B. Schneier, FSE 1993) under the `$2$` schemes: bcrypt ("A Future-Adaptable Password Scheme", N. Provos and
//! D. Mazières, USENIX 1999).
//!
//! The password and the NUL behind it are repeated over 72 bytes, read as 18 words. A first implementation in C did so with a
//! signed `char`: a byte of 0x80 and above set all bits of its word in front of it. Hence the letters behind `$2`:
//!
//! - `x`: the words with that fault, for hashes that were made by it;
//! - `y`, `b`: the right words;
//! - `a`: the right words too, but made by either. Where the fault would have changed nothing of the key although a byte's sign was
//!   spread – so that a password and one with a few bytes less or more could have one hash –, a bit of the first subkey is flipped
//!   when the salt is mixed in, which gives such a password a hash that no faulty implementation made.
//!
//! The blowfish crate would do, but for its key's bytes, which it takes through checked slices that bring panics into the library.

use super::output::Output;

include!(concat!(env!("OUT_DIR"), "/blowfish.rs"));

/// bcrypt's digits by value; the other schemes have another order.
const DIGITS: &[u8; 64] = b"./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

const COST_MIN: u32 = 4;
const COST_MAX: u32 = 31;

/// What is encrypted: OrpheanBeholderScryDoubt.
const TEXT: [[u32; 2]; 3] =
    [[0x4f72_7068, 0x6561_6e42], [0x6568_6f6c, 0x6465_7253], [0x6372_7944, 0x6f75_6274]];

/// The cipher with its key.
struct Blowfish {
    subkeys: [u32; 18],
    boxes: [[u32; 256]; 4],
}

impl Blowfish {
    /// Without a key: π.
    fn new() -> Blowfish {
        let mut cipher = Blowfish { subkeys: [0; 18], boxes: [[0; 256]; 4] };
        let places = cipher.subkeys.iter_mut().chain(cipher.boxes.as_flattened_mut());
        places.zip(&PI).for_each(|(place, word)| *place = *word);
        cipher
    }

    #[inline(always)]
    fn mix(&self, word: u32) -> u32 {
        let [a, b, c, d] = word.to_be_bytes();
        let [first, second, third, fourth] = &self.boxes;
        (first[a as usize].wrapping_add(second[b as usize]) ^ third[c as usize])
            .wrapping_add(fourth[d as usize])
    }

    #[inline(always)]
    fn encrypt(&self, [mut left, mut right]: [u32; 2]) -> [u32; 2] {
        for round in 0..8 {
            left ^= self.subkeys[2 * round];
            right ^= self.mix(left);
            right ^= self.subkeys[2 * round + 1];
            left ^= self.mix(right);
        }
        [right ^ self.subkeys[17], left ^ self.subkeys[16]]
    }

    /// Mixes a key, repeated over all subkeys, into them.
    fn add<'a>(&mut self, key: impl Iterator<Item = &'a u32>) {
        self.subkeys.iter_mut().zip(key).for_each(|(subkey, word)| *subkey ^= word);
    }

    /// Replaces subkeys and boxes by what they encrypt the salt to, block by block, each mixed into the next.
    fn expand(&mut self, salt: &[u32; 4]) {
        let mut block = [0; 2];
        for pair in 0..9 {
            block = self.step(block, salt, pair);
            [self.subkeys[2 * pair], self.subkeys[2 * pair + 1]] = block;
        }
        for table in 0..4 {
            for pair in 0..128 {
                // The subkeys were an odd number of blocks.
                block = self.step(block, salt, pair + 1);
                [self.boxes[table][2 * pair], self.boxes[table][2 * pair + 1]] = block;
            }
        }
    }

    #[inline(always)]
    fn step(&self, block: [u32; 2], salt: &[u32; 4], at: usize) -> [u32; 2] {
        let half = at % 2 * 2;
        self.encrypt([block[0] ^ salt[half], block[1] ^ salt[half + 1]])
    }
}

/// The words of a password, and what `$2a$` flips in the first subkey.
fn words(key: &[u8], faulty: bool) -> ([u32; 18], u32) {
    let mut bytes = key.iter().copied().chain([0]).cycle();
    let (mut right, mut spread) = ([0; 18], [0; 18]);
    let mut negative = false;
    for (right, spread) in right.iter_mut().zip(&mut spread) {
        for place in 0..4 {
            let byte = bytes.next().unwrap_or_default();
            *right = *right << 8 | u32::from(byte);
            *spread = *spread << 8 | byte as i8 as u32;
            // In front of the first there is nothing to spread over.
            negative |= place != 0 && byte >= 0x80;
        }
    }
    let flip = if negative && right == spread { 0x1_0000 } else { 0 };
    (if faulty { spread } else { right }, flip)
}

fn value(digit: u8) -> Option<u8> {
    DIGITS.iter().position(|&other| other == digit).map(|value| value as u8)
}

/// The 16 bytes of the salt's 22 digits, most significant bits first; the last four bits count for nothing.
fn salt_of(digits: &[u8; 22]) -> Option<u128> {
    let mut salt = 0;
    let (&last, digits) = digits.split_last()?;
    for &digit in digits {
        salt = salt << 6 | u128::from(value(digit)?);
    }
    Some(salt << 2 | u128::from(value(last)? >> 4))
}

/// The bytes in digits, most significant bits first.
fn write(output: &mut Output, bytes: &[u8]) {
    let (mut bits, mut count) = (0, 0);
    for &byte in bytes {
        bits = bits << 8 | u32::from(byte);
        count += 8;
        while count >= 6 {
            count -= 6;
            output.byte(DIGITS[(bits >> count & 63) as usize]);
        }
    }
    if count != 0 {
        output.byte(DIGITS[(bits << (6 - count) & 63) as usize]);
    }
}

/// The hash of `key` under `setting`: `$2`, a letter, `$`, two decimal digits of cost, `$`, 22 digits of salt. `None` if it is not like
/// this, or the cost not one of 4 to 31.
pub fn crypt(key: &[u8], setting: &[u8]) -> Option<Output> {
    let &[b'$', b'2', letter, b'$', tens @ b'0'..=b'9', ones @ b'0'..=b'9', b'$', ref rest @ ..] = setting
    else {
        return None;
    };
    let cost = u32::from(tens - b'0') * 10 + u32::from(ones - b'0');
    if !matches!(letter, b'a' | b'b' | b'x' | b'y') || !(COST_MIN..=COST_MAX).contains(&cost) {
        return None;
    }
    let salt = salt_of(rest.first_chunk()?)?;
    let salt_bytes = salt.to_be_bytes();
    let salt = [96, 64, 32, 0].map(|shift| (salt >> shift) as u32);

    let (key, flip) = words(key, letter == b'x');
    let mut cipher = Blowfish::new();
    cipher.add(key.iter());
    if letter == b'a' {
        cipher.subkeys[0] ^= flip;
    }
    cipher.expand(&salt);
    for _ in 0..1u32 << cost {
        cipher.add(key.iter());
        cipher.expand(&[0; 4]);
        cipher.add(salt.iter().cycle());
        cipher.expand(&[0; 4]);
    }

    let mut digest = [0; 24];
    for (bytes, mut block) in digest.as_chunks_mut::<8>().0.iter_mut().zip(TEXT) {
        for _ in 0..64 {
            block = cipher.encrypt(block);
        }
        *bytes = (u64::from(block[0]) << 32 | u64::from(block[1])).to_be_bytes();
    }
    let mut output = Output::new();
    output.bytes(&[b'$', b'2', letter, b'$', tens, ones, b'$']);
    write(&mut output, &salt_bytes);
    // The last byte was left out once, and is ever since.
    write(&mut output, digest.get(..23)?);
    Some(output)
}
