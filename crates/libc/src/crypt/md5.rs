//! MD5 (RFC 1321) and the `$1$` scheme on it.
//!
//! The compression function is written out because the md-5 crate keeps its own to itself and offers only the buffered hasher,
//! whose checks of slices would bring panics into the library.

use super::digest::{Digest, Function};
use super::output::Output;

/// The integer parts of abs(sin(i)) × 2³², i from 1.
static SINES: [u32; 64] = [
    // round 1
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    // round 2
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    // round 3
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    // round 4
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
];

/// By how much to rotate, by round and step.
const ROTATIONS: [[u32; 4]; 4] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];

/// RFC 1321.
pub struct Md5;

impl Function for Md5 {
    type State = [u32; 4];
    const BLOCK: u64 = 64;
    const SIZE: usize = 16;
    const BIG_ENDIAN: bool = false;
    const INITIAL: [u32; 4] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476];

    fn compress(state: &mut [u32; 4], block: &[u8; 128]) {
        let mut words = [0u32; 16];
        for (word, bytes) in words.iter_mut().zip(block.as_chunks::<4>().0) {
            *word = u32::from_le_bytes(*bytes);
        }
        let [mut a, mut b, mut c, mut d] = *state;
        for (step, &sine) in SINES.iter().enumerate() {
            let round = (step / 16) & 3;
            let (mixed, word) = match round {
                0 => (b & c | !b & d, step),
                1 => (b & d | c & !d, 5 * step + 1),
                2 => (b ^ c ^ d, 3 * step + 5),
                _ => (c ^ (b | !d), 7 * step),
            };
            let sum = a.wrapping_add(mixed).wrapping_add(words[word & 15]).wrapping_add(sine);
            (a, d, c) = (d, c, b);
            b = b.wrapping_add(sum.rotate_left(ROTATIONS[round][step & 3]));
        }
        for (old, new) in state.iter_mut().zip([a, b, c, d]) {
            *old = old.wrapping_add(new);
        }
    }

    fn output(state: &[u32; 4]) -> [u8; 64] {
        let mut digest = [0; 64];
        for (bytes, word) in digest.as_chunks_mut::<4>().0.iter_mut().zip(state) {
            *bytes = word.to_le_bytes();
        }
        digest
    }
}

/// Which bytes of the digest make four digits, the most significant first.
const ORDER: [[u8; 3]; 5] = [[0, 6, 12], [1, 7, 13], [2, 8, 14], [3, 9, 15], [4, 10, 5]];

/// Longer keys are refused.
const KEY_MAX: usize = 30_000;

/// The hash of `key` under the setting `$1$salt`, whose salt is `rest` up to a dollar, at most 8 bytes. `None` for a key
/// of more than 30,000 bytes.
pub fn crypt(key: &[u8], rest: &[u8]) -> Option<Output> {
    if key.len() > KEY_MAX {
        return None;
    }
    let length = rest.iter().take(8).take_while(|&&byte| byte != b'$').count();
    let salt = rest.get(..length)?;

    let mut inner = Digest::<Md5>::new();
    inner.bytes(key);
    inner.bytes(salt);
    inner.bytes(key);
    let inner = inner.finish();

    let mut first = Digest::<Md5>::new();
    first.bytes(key);
    first.bytes(b"$1$");
    first.bytes(salt);
    first.repeat(&inner, key.len());
    let mut bits = key.len();
    while bits != 0 {
        first.byte(if bits & 1 != 0 { 0 } else { key.first().copied().unwrap_or(0) });
        bits >>= 1;
    }
    let mut last = first.finish();

    for round in 0..1000u32 {
        let mut digest = Digest::<Md5>::new();
        if round & 1 != 0 {
            digest.bytes(key)
        } else {
            digest.repeat(&last, 16)
        }
        if round % 3 != 0 {
            digest.bytes(salt);
        }
        if round % 7 != 0 {
            digest.bytes(key);
        }
        if round & 1 != 0 {
            digest.repeat(&last, 16)
        } else {
            digest.bytes(key)
        }
        last = digest.finish();
    }

    let mut output = Output::new();
    output.bytes(b"$1$");
    output.bytes(salt);
    output.byte(b'$');
    for group in ORDER {
        let group = group.map(|at| u32::from(last[usize::from(at & 63)]));
        output.digits(group[0] << 16 | group[1] << 8 | group[2], 4);
    }
    output.digits(u32::from(last[11]), 2);
    Some(output)
}
