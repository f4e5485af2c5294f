//! `memcmp`.

use super::vector::{BLOCK, GROUP, load, zeros};
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
        if length > GROUP {
            return long(left, right, length);
        }
        if length >= BLOCK {
            return group(left, right, length);
        }
        if length >= 8 {
            let last = length - 8;
            let (a, b) = (left.cast::<u64>().read_unaligned(), right.cast::<u64>().read_unaligned());
            if a != b {
                return difference(a, b);
            }
            let a = left.add(last).cast::<u64>().read_unaligned();
            let b = right.add(last).cast::<u64>().read_unaligned();
            return if a == b { 0 } else { difference(a, b) };
        }
        if length >= 4 {
            // Two words that may overlap: the first is the low half.
            let last = length - 4;
            let word = |at: *const u8| {
                let low = at.cast::<u32>().read_unaligned() as u64;
                low | (at.add(last).cast::<u32>().read_unaligned() as u64) << 32
            };
            let (a, b) = (word(left), word(right));
            return if a == b { 0 } else { difference(a, b) };
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

/// The difference of the lowest bytes that differ; there are some.
#[inline(always)]
fn difference(left: u64, right: u64) -> c_int {
    let shift = (left ^ right).trailing_zeros() & 56;
    (left >> shift & 255) as c_int - (right >> shift & 255) as c_int
}

/// 16 to 64 bytes: two blocks from the start and two from the end, which may overlap; of 32 bytes and less, one and one.
#[inline(always)]
unsafe fn group(left: *const u8, right: *const u8, length: usize) -> c_int {
    // SAFETY: blocks are inside the first or the last `length` bytes.
    unsafe {
        let differ = |at: usize| v128_xor(load(left.add(at)), load(right.add(at)));
        // The difference at the first lane of two blocks that is not zero, the second of which begins at `second`.
        let at_lane = |lanes: u32, first: usize, second: usize| {
            let lane = lanes.trailing_zeros() as usize;
            let at = if lane < BLOCK { first + lane } else { second + lane - BLOCK };
            *left.add(at) as c_int - *right.add(at) as c_int
        };
        let lanes = |a: v128, b: v128| !(zeros(a) | zeros(b) << 16);
        let last = length - BLOCK;
        let (a, d) = (differ(0), differ(last));
        if length <= 2 * BLOCK {
            if !v128_any_true(v128_or(a, d)) {
                return 0;
            }
            return at_lane(lanes(a, d), 0, last);
        }
        let (b, c) = (differ(BLOCK), differ(last - BLOCK));
        if !v128_any_true(v128_or(v128_or(a, b), v128_or(c, d))) {
            return 0;
        }
        let low = lanes(a, b);
        if low != 0 { at_lane(low, 0, BLOCK) } else { at_lane(lanes(c, d), last - BLOCK, last) }
    }
}

/// More than 64 bytes: groups of four blocks as long as they are the same, then the last group. A function of its own, so that short
/// comparisons need no stack frame.
#[inline(never)]
unsafe fn long(mut left: *const u8, mut right: *const u8, length: usize) -> c_int {
    // SAFETY: groups begin before the last one.
    unsafe {
        let (end, right_end) = (left.add(length - GROUP), right.add(length - GROUP));
        loop {
            let differ = |at: usize| v128_xor(load(left.add(at)), load(right.add(at)));
            let low = v128_or(differ(0), differ(BLOCK));
            let high = v128_or(differ(2 * BLOCK), differ(3 * BLOCK));
            if v128_any_true(v128_or(low, high)) {
                return group(left, right, GROUP);
            }
            (left, right) = (left.add(GROUP), right.add(GROUP));
            if left >= end {
                return group(end, right_end, GROUP);
            }
        }
    }
}
