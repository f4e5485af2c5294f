//! Comparing strings, for strcmp and its kin: 64 bytes at a time where both lie in one page, else 16.
//!
//! Where a string comes to the end of a page, the last 16 bytes before it are compared, some of them once more: those are known to be the
//! same and not to end the strings.

use super::vector::{BLOCK, GROUP, load, zeros};
use core::arch::wasm32::*;

/// Bytes from here to the end of the page.
#[inline(always)]
fn rest_of_page(at: *const u8) -> usize {
    4096 - (at as usize & 4095)
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
    // SAFETY: a block is read only when it lies in one page for both strings, and one of its bytes belongs to both.
    unsafe {
        // Lanes that are the same and not the end: the string's own bytes where they go on, zeros elsewhere.
        let going = |left: *const u8, right: *const u8| {
            let block = load(left);
            v128_and(u8x16_eq(fold_block(block), fold_block(load(right))), block)
        };
        let difference = |at: usize| {
            if at < limit {
                fold(*left.wrapping_add(at)) as i32 - fold(*right.wrapping_add(at)) as i32
            } else {
                0
            }
        };
        let mut at = 0;
        loop {
            if at >= limit {
                return 0;
            }
            let (mut l, mut r) = (left.wrapping_add(at), right.wrapping_add(at));
            let mut rest = rest_of_page(l).min(rest_of_page(r));
            if rest >= GROUP {
                let stop = zeros(going(l, r));
                if stop != 0 {
                    return difference(at + stop.trailing_zeros() as usize);
                }
                let stop = zeros(going(l.add(BLOCK), r.add(BLOCK)));
                if stop != 0 {
                    return difference(at + BLOCK + stop.trailing_zeros() as usize);
                }
                let stop = zeros(going(l.add(2 * BLOCK), r.add(2 * BLOCK)))
                    | zeros(going(l.add(3 * BLOCK), r.add(3 * BLOCK))) << 16;
                if stop != 0 {
                    return difference(at + 2 * BLOCK + stop.trailing_zeros() as usize);
                }
                // As many groups as lie in the page and begin before the limit.
                let groups = (rest / GROUP - 1).min((limit - at - 1) / GROUP);
                let end = l.add(groups * GROUP);
                while l != end {
                    (l, r) = (l.add(GROUP), r.add(GROUP));
                    let (a, b) = (going(l, r), going(l.add(BLOCK), r.add(BLOCK)));
                    let c = going(l.add(2 * BLOCK), r.add(2 * BLOCK));
                    let d = going(l.add(3 * BLOCK), r.add(3 * BLOCK));
                    if !u8x16_all_true(u8x16_min(u8x16_min(a, b), u8x16_min(c, d))) {
                        let low = zeros(a) | zeros(b) << 16;
                        let high = zeros(c) | zeros(d) << 16;
                        let stop = low as u64 | (high as u64) << 32;
                        return difference(l as usize - left as usize + stop.trailing_zeros() as usize);
                    }
                }
                (l, r) = (l.add(GROUP), r.add(GROUP));
                at += (groups + 1) * GROUP;
                rest -= (groups + 1) * GROUP;
            }
            while rest >= BLOCK {
                let stop = zeros(going(l, r));
                if stop != 0 {
                    return difference(at + stop.trailing_zeros() as usize);
                }
                (l, r) = (l.add(BLOCK), r.add(BLOCK));
                at += BLOCK;
                rest -= BLOCK;
            }
            if at >= BLOCK {
                let back = BLOCK - rest;
                let stop = zeros(going(l.sub(back), r.sub(back)));
                if stop != 0 {
                    return difference(at - back + stop.trailing_zeros() as usize);
                }
                at += rest;
            } else {
                while rest > 0 {
                    let found = difference(at);
                    if found != 0 || at >= limit || *left.wrapping_add(at) == 0 {
                        return found;
                    }
                    at += 1;
                    rest -= 1;
                }
            }
        }
    }
}
