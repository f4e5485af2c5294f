//! SHA-256 and SHA-512 (FIPS 180-4) under the `$5$` and `$6$` schemes ("Unix crypt using SHA-256 and SHA-512", U. Drepper).
//!
//! Of the sha2 crate the compression functions are used and not the buffered hashers, whose checks of slices would bring
//! panics into the library.

use super::digest::{Digest, Function};
use super::output::Output;
use sha2::digest::generic_array::GenericArray;

/// FIPS 180-4 6.2.
pub struct Sha256;

impl Function for Sha256 {
    type State = [u32; 8];
    const BLOCK: u64 = 64;
    const SIZE: usize = 32;
    const BIG_ENDIAN: bool = true;
    const INITIAL: [u32; 8] = [
        0x6a09_e667,
        0xbb67_ae85,
        0x3c6e_f372,
        0xa54f_f53a,
        0x510e_527f,
        0x9b05_688c,
        0x1f83_d9ab,
        0x5be0_cd19,
    ];

    fn compress(state: &mut [u32; 8], block: &[u8; 128]) {
        let mut half = [0; 64];
        half.iter_mut().zip(block).for_each(|(to, from)| *to = *from);
        sha2::compress256(state, &[GenericArray::from(half)]);
    }

    fn output(state: &[u32; 8]) -> [u8; 64] {
        let mut digest = [0; 64];
        for (bytes, word) in digest.as_chunks_mut::<4>().0.iter_mut().zip(state) {
            *bytes = word.to_be_bytes();
        }
        digest
    }
}

/// FIPS 180-4 6.4.
pub struct Sha512;

impl Function for Sha512 {
    type State = [u64; 8];
    const BLOCK: u64 = 128;
    const SIZE: usize = 64;
    const BIG_ENDIAN: bool = true;
    const INITIAL: [u64; 8] = [
        0x6a09_e667_f3bc_c908,
        0xbb67_ae85_84ca_a73b,
        0x3c6e_f372_fe94_f82b,
        0xa54f_f53a_5f1d_36f1,
        0x510e_527f_ade6_82d1,
        0x9b05_688c_2b3e_6c1f,
        0x1f83_d9ab_fb41_bd6b,
        0x5be0_cd19_137e_2179,
    ];

    fn compress(state: &mut [u64; 8], block: &[u8; 128]) {
        sha2::compress512(state, &[GenericArray::from(*block)]);
    }

    fn output(state: &[u64; 8]) -> [u8; 64] {
        let mut digest = [0; 64];
        for (bytes, word) in digest.as_chunks_mut::<8>().0.iter_mut().zip(state) {
            *bytes = word.to_be_bytes();
        }
        digest
    }
}

/// Longer keys are refused: the time grows with the square of the length.
const KEY_MAX: usize = 256;
const SALT_MAX: usize = 16;
const ROUNDS_DEFAULT: u32 = 5000;
const ROUNDS_MIN: u32 = 1000;
const ROUNDS_MAX: u32 = 9_999_999;

/// The hash of `key` under `$5$` and then `rest`: `[rounds=N$]salt`. `None` for a bad setting or a key of more than 256 bytes.
pub fn crypt256(key: &[u8], rest: &[u8]) -> Option<Output> {
    let (mut output, digest) = crypt::<Sha256>(b"$5$", key, rest)?;
    let byte = |at: usize| u32::from(digest[at & 63]);
    // Three columns of ten bytes; each line begins one column further left than the one before it.
    for line in 0..10 {
        let group = [line, line + 10, line + 20];
        let first = (3 - line % 3) % 3;
        let at = |column: usize| byte(group[(first + column) % 3]);
        output.digits(at(0) << 16 | at(1) << 8 | at(2), 4);
    }
    output.digits(byte(31) << 8 | byte(30), 3);
    Some(output)
}

/// The same for `$6$`.
pub fn crypt512(key: &[u8], rest: &[u8]) -> Option<Output> {
    let (mut output, digest) = crypt::<Sha512>(b"$6$", key, rest)?;
    let byte = |at: usize| u32::from(digest[at & 63]);
    // Three columns of 21 bytes; each line begins one column further right.
    for line in 0..21 {
        let group = [line, line + 21, line + 42];
        let at = |column: usize| byte(group[(line + column) % 3]);
        output.digits(at(0) << 16 | at(1) << 8 | at(2), 4);
    }
    output.digits(byte(63), 2);
    Some(output)
}

/// The number behind `rounds=`, if there is one, and the salt with what follows it.
fn rounds(rest: &[u8]) -> Option<(Option<u32>, &[u8])> {
    let Some(text) = rest.strip_prefix(b"rounds=") else {
        return Some((None, rest));
    };
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let salt = text.get(digits..)?.strip_prefix(b"$")?;
    if digits == 0 {
        return None;
    }
    let mut number = 0u32;
    for &digit in text.get(..digits)? {
        number = number.checked_mul(10)?.checked_add(u32::from(digit - b'0'))?;
    }
    (number <= ROUNDS_MAX).then_some((Some(number.max(ROUNDS_MIN)), salt))
}

fn crypt<F: Function>(prefix: &[u8], key: &[u8], rest: &[u8]) -> Option<(Output, [u8; 64])> {
    let (given, rest) = rounds(rest)?;
    let length = rest.iter().take(SALT_MAX).take_while(|&&byte| byte != b'$').count();
    let salt = rest.get(..length)?;
    // They would break a line of /etc/shadow.
    if key.len() > KEY_MAX || salt.iter().any(|byte| matches!(byte, b':' | b'\n')) {
        return None;
    }

    let mut inner = Digest::<F>::new();
    inner.bytes(key);
    inner.bytes(salt);
    inner.bytes(key);
    let inner = inner.finish();

    let mut first = Digest::<F>::new();
    first.bytes(key);
    first.bytes(salt);
    first.repeat(&inner, key.len());
    let mut bits = key.len();
    while bits != 0 {
        if bits & 1 != 0 {
            first.repeat(&inner, F::SIZE)
        } else {
            first.bytes(key)
        }
        bits >>= 1;
    }
    let mut last = first.finish();

    let mut of_key = Digest::<F>::new();
    key.iter().for_each(|_| of_key.bytes(key));
    let of_key = of_key.finish();
    let mut of_salt = Digest::<F>::new();
    for _ in 0..16 + u32::from(last[0]) {
        of_salt.bytes(salt);
    }
    let of_salt = of_salt.finish();

    for round in 0..given.unwrap_or(ROUNDS_DEFAULT) {
        let mut digest = Digest::<F>::new();
        if round & 1 != 0 {
            digest.repeat(&of_key, key.len())
        } else {
            digest.repeat(&last, F::SIZE)
        }
        if round % 3 != 0 {
            digest.repeat(&of_salt, salt.len());
        }
        if round % 7 != 0 {
            digest.repeat(&of_key, key.len());
        }
        if round & 1 != 0 {
            digest.repeat(&last, F::SIZE)
        } else {
            digest.repeat(&of_key, key.len())
        }
        last = digest.finish();
    }

    let mut output = Output::new();
    output.bytes(prefix);
    if let Some(number) = given {
        output.bytes(b"rounds=");
        decimal(&mut output, number);
        output.byte(b'$');
    }
    output.bytes(salt);
    output.byte(b'$');
    Some((output, last))
}

fn decimal(output: &mut Output, number: u32) {
    let mut unit = ROUNDS_MAX / 10 + 1;
    while unit > number {
        unit /= 10;
    }
    while unit != 0 {
        output.byte(b'0' + (number / unit % 10) as u8);
        unit /= 10;
    }
}
