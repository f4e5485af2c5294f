//! Comparing strings 16 bytes at a time, for strcmp and its kin.

use super::vector::{BLOCK, bits, crosses_page, load};
use core::arch::wasm32::*;

/// Whether four blocks at this address lie in one page.
#[inline(always)]
fn in_page(at: *const u8) -> bool {
    at as usize & 4095 <= 4096 - 4 * BLOCK
}

/// The difference of the first two bytes that differ after `fold`, or 0 if the strings end, or `limit` bytes are passed, before.
///
/// `fold_block` does to 16 bytes what `fold` does to one; a NUL stays one, and no other byte becomes one.
///
/// # Safety
/// Both strings end with a NUL or have `limit` bytes.
#[inline(always)]
pub unsafe fn compare(
    left: *const u8,
    right: *const u8,
    limit: usize,
    fold: impl Fn(u8) -> u8,
    fold_block: impl Fn(v128) -> v128,
) -> i32 {
    let mut at = 0;
    // SAFETY: a block is read only when it lies in one page for both strings, and its first byte belongs to both.
    unsafe {
        let difference = |at: usize| fold(*left.add(at)) as i32 - fold(*right.add(at)) as i32;
        while at < limit {
            if crosses_page(left.wrapping_add(at)) || crosses_page(right.wrapping_add(at)) {
                let stop = at.saturating_add(BLOCK).min(limit);
                while at < stop {
                    let found = difference(at);
                    if found != 0 || *left.add(at) == 0 {
                        return found;
                    }
                    at += 1;
                }
                continue;
            }
            // Four blocks at once while they lie in one page and nothing happens in them.
            while limit - at >= 4 * BLOCK && in_page(left.wrapping_add(at)) && in_page(right.wrapping_add(at))
            {
                let going = |at: usize| {
                    let block = load(left.add(at));
                    v128_and(u8x16_eq(fold_block(block), fold_block(load(right.add(at)))), block)
                };
                let low = u8x16_min(going(at), going(at + BLOCK));
                let high = u8x16_min(going(at + 2 * BLOCK), going(at + 3 * BLOCK));
                if !u8x16_all_true(u8x16_min(low, high)) {
                    break;
                }
                at += 4 * BLOCK;
            }
            if at >= limit {
                return 0;
            }
            if crosses_page(left.wrapping_add(at)) || crosses_page(right.wrapping_add(at)) {
                continue;
            }
            let block = load(left.add(at));
            let same = u8x16_eq(fold_block(block), fold_block(load(right.add(at))));
            // Lanes that are the same and not the end: the string's own bytes where the lanes are set, zeros elsewhere.
            let stop = bits(u8x16_eq(v128_and(same, block), u8x16_splat(0)));
            if stop != 0 {
                at = at.saturating_add(stop.trailing_zeros() as usize);
                return if at < limit { difference(at) } else { 0 };
            }
            at = at.saturating_add(BLOCK);
        }
        0
    }
}
