//! `long double`: IEEE binary128. Stable Rust has no type for it, so the bits travel as a `u128`-sized value.
//!
//! ABI: an argument arrives as two i64 (low half first), a result goes through a pointer that comes first.
//! Exported functions are written `extern "C" fn sinl(result: *mut F128, low: u64, high: u64)` with
//! `F128::from_halves(low, high)`. Arithmetic comes from compiler_builtins (`__addtf3` and its kin).

/// The bits of a binary128 number, little-endian halves, aligned as in C.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(C, align(16))]
pub struct F128 {
    /// Low 64 bits of the significand.
    pub low: u64,
    /// Sign, 15 bits of exponent, high 48 bits of the significand.
    pub high: u64,
}

impl F128 {
    /// From the two halves as the ABI passes them.
    #[inline(always)]
    pub const fn from_halves(low: u64, high: u64) -> F128 {
        F128 { low, high }
    }

    /// From the 128 bits.
    #[inline(always)]
    pub const fn from_bits(bits: u128) -> F128 {
        F128 { low: bits as u64, high: (bits >> 64) as u64 }
    }

    /// All 128 bits.
    #[inline(always)]
    pub const fn to_bits(self) -> u128 {
        (self.high as u128) << 64 | self.low as u128
    }
}
