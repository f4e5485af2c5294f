//! A set of bytes, for strspn and its kin: tested for 16 bytes at once with table look-ups.
//!
//! The set is a 16 by 16 matrix of bits. The low half of a byte chooses a row; the row's first eight bits, for high halves 0
//! to 7, and its last eight are in two tables of 16 bytes, which is what `i8x16.swizzle` looks up.

use core::arch::wasm32::*;

/// A set of bytes.
#[derive(Clone, Copy)]
pub struct ByteSet {
    /// By low half: a bit for each high half 0 to 7.
    below: v128,
    /// By low half: a bit for each high half 8 to 15.
    above: v128,
}

impl ByteSet {
    /// The bytes of a string, with NUL if `with_end`.
    ///
    /// # Safety
    /// The string ends with a NUL.
    #[inline]
    pub unsafe fn of(string: *const u8, with_end: bool) -> ByteSet {
        let mut rows = [0u8; 32];
        if with_end {
            rows[0] = 1;
        }
        let rows = &raw mut rows as *mut u8;
        // SAFETY: the string ends with a NUL; a row's index is below 32.
        unsafe {
            let mut at = string;
            while *at != 0 {
                let byte = *at as usize;
                // High halves from 8 on are in the second table.
                *rows.add((byte & 15) | (byte >> 7 << 4)) |= 1 << (byte >> 4 & 7);
                at = at.add(1);
            }
            ByteSet { below: v128_load(rows.cast()), above: v128_load(rows.add(16).cast()) }
        }
    }

    /// Sets the lanes of bytes that are in the set.
    #[inline(always)]
    pub fn contains(self, block: v128) -> v128 {
        let low = v128_and(block, u8x16_splat(15));
        let high = u8x16_shr(block, 4);
        let bit = u8x16_swizzle(u8x16(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128), high);
        // The byte's own highest bit says which table.
        let row = v128_bitselect(
            u8x16_swizzle(self.above, low),
            u8x16_swizzle(self.below, low),
            i8x16_shr(block, 7),
        );
        u8x16_eq(v128_and(row, bit), bit)
    }
}
