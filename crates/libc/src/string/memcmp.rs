//! `memcmp`.

use super::vector::{BLOCK, bits, load};
use crate::types::{c_int, c_void};
use core::arch::wasm32::*;

/// Compares `length` bytes as unsigned: negative, 0 or positive. C23 7.26.4.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn memcmp(left: *const c_void, right: *const c_void, length: usize) -> c_int {
    // SAFETY: the caller's areas have `length` bytes.
    unsafe { compare(left.cast(), right.cast(), length) }
}

/// The difference of the first two bytes that differ, or 0.
///
/// # Safety
/// Both areas have `length` bytes.
#[inline(always)]
pub unsafe fn compare(left: *const u8, right: *const u8, length: usize) -> c_int {
    // SAFETY: each load is inside the first or the last `length` bytes, by the comparisons above it.
    unsafe {
        let block = |at: usize| {
            let differ = bits(u8x16_ne(load(left.add(at)), load(right.add(at))));
            if differ == 0 {
                return None;
            }
            let at = at + differ.trailing_zeros() as usize;
            Some(*left.add(at) as c_int - *right.add(at) as c_int)
        };
        if length >= BLOCK {
            let last = length - BLOCK;
            let mut at = 0;
            // Four blocks at once as long as they are the same.
            while at + 4 * BLOCK <= length {
                let differ = |at: usize| v128_xor(load(left.add(at)), load(right.add(at)));
                let low = v128_or(differ(at), differ(at + BLOCK));
                let high = v128_or(differ(at + 2 * BLOCK), differ(at + 3 * BLOCK));
                if v128_any_true(v128_or(low, high)) {
                    break;
                }
                at += 4 * BLOCK;
            }
            while at < last {
                if let Some(difference) = block(at) {
                    return difference;
                }
                at += BLOCK;
            }
            return block(last).unwrap_or(0);
        }
        if length >= 8 {
            return words(
                left.cast::<u64>().read_unaligned().swap_bytes(),
                right.cast::<u64>().read_unaligned().swap_bytes(),
                left.add(length - 8).cast::<u64>().read_unaligned().swap_bytes(),
                right.add(length - 8).cast::<u64>().read_unaligned().swap_bytes(),
            );
        }
        if length >= 4 {
            return words(
                left.cast::<u32>().read_unaligned().swap_bytes() as u64,
                right.cast::<u32>().read_unaligned().swap_bytes() as u64,
                left.add(length - 4).cast::<u32>().read_unaligned().swap_bytes() as u64,
                right.add(length - 4).cast::<u32>().read_unaligned().swap_bytes() as u64,
            );
        }
        let mut at = 0;
        while at < length {
            let difference = *left.add(at) as c_int - *right.add(at) as c_int;
            if difference != 0 {
                return difference;
            }
            at += 1;
        }
        0
    }
}

/// Big-endian words compare as their bytes do.
#[inline(always)]
fn words(left: u64, right: u64, last_left: u64, last_right: u64) -> c_int {
    let (left, right) = if left != right { (left, right) } else { (last_left, last_right) };
    (left > right) as c_int - (left < right) as c_int
}
