//! Powers of ten as 128-bit fractions, for the fast paths of reading and printing numbers.
//!
//! A table of all 10^k that a double can need would take 10 KB. Here are only each 27th and, exactly, 5^0 to 5^26; the
//! product of one of each is off by less than three units in the last of its 128 bits. The fast paths know that, and leave a
//! case that it could decide to exact arithmetic ([`super::decimal`]).

/// The least exponent that [`power_of_ten`] knows.
pub const LEAST: i32 = -351;
/// The greatest exponent that [`power_of_ten`] knows.
pub const GREATEST: i32 = 350;

/// 10^(27 (i - 13)) scaled to 128 bits, rounded down: high half, low half.
static COARSE: [(u64, u64); 26] = [
    (0x8049a4ac0c5811ae, 0x205b896d777d6278),
    (0xcf42894a5dce35ea, 0x52064cac828675b9),
    (0xa76c582338ed2621, 0xaf2af2b80af6f24e),
    (0x873e4f75e2224e68, 0x5a7744a6e804a291),
    (0xda7f5bf590966848, 0xaf39a475506a899e),
    (0xb080392cc4349dec, 0xbd8d794d96aacfb3),
    (0x8e938662882af53e, 0x547eb47b7282ee9c),
    (0xe65829b3046b0afa, 0x0cb4a5a3112a5112),
    (0xba121a4650e4ddeb, 0x92f34d62616ce413),
    (0x964e858c91ba2655, 0x3a6a07f8d510f86f),
    (0xf2d56790ab41c2a2, 0xfae27299423fb9c3),
    (0xc428d05aa4751e4c, 0xaa97e14c3c26b886),
    (0x9e74d1b791e07e48, 0x775ea264cf55347d),
    (0x8000000000000000, 0x0000000000000000),
    (0xcecb8f27f4200f3a, 0x0000000000000000),
    (0xa70c3c40a64e6c51, 0x999090b65f67d924),
    (0x86f0ac99b4e8dafd, 0x69a028bb3ded71a3),
    (0xda01ee641a708de9, 0xe80e6f4820cc9495),
    (0xb01ae745b101e9e4, 0x5ec05dcff72e7f8f),
    (0x8e41ade9fbebc27d, 0x14588f13be847307),
    (0xe5d3ef282a242e81, 0x8f1668c8a86da5fa),
    (0xb9a74a0637ce2ee1, 0x6d953e2bd7173692),
    (0x95f83d0a1fb69cd9, 0x4abdaf101564f98e),
    (0xf24a01a73cf2dccf, 0xbc633b39673c8cec),
    (0xc3b8358109e84f07, 0x0a862f80ec4700c8),
    (0x9e19db92b4e31ba9, 0x6c07a2c26a8346d1),
];

/// 5^i.
pub static FIVES: [u64; 27] = {
    let mut fives = [1; 27];
    let mut i = 1;
    while i < 27 {
        fives[i] = 5 * fives[i - 1];
        i += 1;
    }
    fives
};

/// A 128-bit number.
#[derive(Clone, Copy)]
pub struct Wide {
    /// The high 64 bits.
    pub high: u64,
    /// The low 64 bits.
    pub low: u64,
}

/// The product of two 64-bit numbers. (rustc's own goes through a function of compiler_builtins.)
#[inline(always)]
pub fn multiply(a: u64, b: u64) -> Wide {
    let (a1, a0) = (a >> 32, a & 0xffff_ffff);
    let (b1, b0) = (b >> 32, b & 0xffff_ffff);
    let low = a0 * b0;
    let middle = a1 * b0 + (low >> 32);
    let other = a0 * b1 + (middle & 0xffff_ffff);
    Wide { high: a1 * b1 + (middle >> 32) + (other >> 32), low: other << 32 | low & 0xffff_ffff }
}

/// The product of a 64-bit and a 128-bit number: its high 128 bits and its low 64.
#[inline(always)]
pub fn multiply_wide(a: u64, b: Wide) -> (Wide, u64) {
    let below = multiply(a, b.low);
    let above = multiply(a, b.high);
    let (middle, carry) = above.low.overflowing_add(below.high);
    (Wide { high: above.high.wrapping_add(carry as u64), low: middle }, below.low)
}

/// The integer part of the binary logarithm of 10^k, for |k| up to 400.
#[inline(always)]
pub fn log2_of_power(k: i32) -> i32 {
    (k * 217_706) >> 16
}

/// 10^k as a fraction: it is the result times 2^(`log2_of_power(k)` - 127), or up to three units more than that. It is exact
/// for k from 0 to 54. The highest bit is set. k lies in `LEAST..=GREATEST`.
#[inline]
pub fn power_of_ten(k: i32) -> Wide {
    let index = (k - LEAST) as u32;
    let (coarse, fine) = ((index / 27) as usize, (index % 27) as usize);
    // SAFETY: index is at most 701, so coarse at most 25, and fine is less than 27.
    let ((high, low), five) = unsafe { (*COARSE.as_ptr().add(coarse), *FIVES.as_ptr().add(fine)) };
    let (product, rest) = multiply_wide(five << five.leading_zeros(), Wide { high, low });
    if product.high >> 63 != 0 {
        product
    } else {
        Wide { high: product.high << 1 | product.low >> 63, low: product.low << 1 | rest >> 63 }
    }
}
