//! Finds the next byte of a set, 16 bytes at a time: where a match may begin.
//!
//! Each byte's bit stands in one of two tables of 16 bytes, by its low four bits; the other three bits choose the bit
//! (the "truffle" method of Hyperscan).

use super::charset::{Bits, has};
use core::arch::wasm32::*;

/// A set of bytes; the NUL is always one of them.
#[derive(Clone, Copy)]
pub(super) struct Finder {
    low: v128,
    high: v128,
}

impl Finder {
    pub fn new(bits: &Bits) -> Finder {
        let (mut low, mut high) = ([0u8; 16], [0u8; 16]);
        low[0] = 1;
        for byte in 1..=255u8 {
            if has(bits, byte) {
                let table = if byte < 0x80 { &mut low } else { &mut high };
                table[(byte & 15) as usize] |= 1 << (byte >> 4 & 7);
            }
        }
        // SAFETY: both have 16 bytes.
        unsafe { Finder { low: v128_load(low.as_ptr().cast()), high: v128_load(high.as_ptr().cast()) } }
    }

    /// The first byte of the set at or behind `at`.
    ///
    /// # Safety
    /// `at` is a place in a text that ends with a NUL.
    #[inline(always)]
    pub unsafe fn find(&self, at: *const u8) -> *const u8 {
        // SAFETY: aligned blocks of 16 bytes are read up to the one with the NUL, so none lies wholly outside of the text.
        unsafe {
            let mut block = (at as usize & !15) as *const u8;
            let mut found = self.matches(block) & (!0 << (at as usize & 15));
            while found == 0 {
                block = block.add(16);
                found = self.matches(block);
            }
            block.add(found.trailing_zeros() as usize)
        }
    }

    #[inline(always)]
    unsafe fn matches(&self, block: *const u8) -> u32 {
        // SAFETY: the caller's block can be read.
        let bytes = unsafe { v128_load(block.cast()) };
        let columns = u8x16_splat(0x8f);
        // An index above 15 gives 0: each table answers for its half of the bytes.
        let low = u8x16_swizzle(self.low, v128_and(bytes, columns));
        let high = u8x16_swizzle(self.high, v128_and(v128_xor(bytes, u8x16_splat(0x80)), columns));
        let chosen = v128_and(u8x16_shr(bytes, 4), u8x16_splat(7));
        let bit = u8x16_swizzle(u8x16(1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0), chosen);
        u8x16_bitmask(u8x16_eq(v128_and(v128_or(low, high), bit), bit)) as u32
    }
}
