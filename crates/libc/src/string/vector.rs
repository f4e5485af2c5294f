//! Sixteen bytes at a time: what the search and comparison functions share.
//!
//! A string is read in blocks of 16 aligned bytes: such a block lies within one page, so when one byte of it belongs to the
//! string, all of it can be read, and bytes outside are masked off. Where two strings have to be read in step and only one can be
//! aligned, [`crosses_page`] says when a block may not be read.

use core::arch::wasm32::*;

/// Bytes in a block.
pub const BLOCK: usize = 16;
const PAGE: usize = 4096;

/// The block at any address.
///
/// # Safety
/// All 16 bytes are mapped.
#[inline(always)]
pub unsafe fn load(at: *const u8) -> v128 {
    // SAFETY: by the contract; the instruction takes any alignment.
    unsafe { v128_load(at.cast()) }
}

/// Stores a block at any address.
///
/// # Safety
/// All 16 bytes are the caller's.
#[inline(always)]
pub unsafe fn store(at: *mut u8, block: v128) {
    // SAFETY: by the contract.
    unsafe { v128_store(at.cast(), block) }
}

/// Whether a block at this address lies in two pages.
#[inline(always)]
pub fn crosses_page(at: *const u8) -> bool {
    at as usize & (PAGE - 1) > PAGE - BLOCK
}

/// One bit for each byte whose lanes are set in a comparison's result.
#[inline(always)]
pub fn bits(matches: v128) -> u32 {
    u8x16_bitmask(matches) as u32
}

/// The first byte from `from` on for which `matches` sets the lane.
///
/// # Safety
/// There is one, and all bytes up to it are mapped.
#[inline(always)]
pub unsafe fn find(from: *const u8, matches: impl Fn(v128) -> v128) -> *const u8 {
    let offset = from as usize % BLOCK;
    let mut at = from.wrapping_sub(offset);
    // SAFETY: aligned blocks, the first of which holds `from`; each next one begins before the byte looked for. The groups of
    // four are aligned to 64 bytes.
    unsafe {
        let found = bits(matches(load(at))) >> offset;
        if found != 0 {
            return from.add(found.trailing_zeros() as usize);
        }
        at = at.add(BLOCK);
        while !(at as usize).is_multiple_of(4 * BLOCK) {
            let found = bits(matches(load(at)));
            if found != 0 {
                return at.add(found.trailing_zeros() as usize);
            }
            at = at.add(BLOCK);
        }
        loop {
            let (a, b) = (matches(load(at)), matches(load(at.add(BLOCK))));
            let (c, d) = (matches(load(at.add(2 * BLOCK))), matches(load(at.add(3 * BLOCK))));
            if v128_any_true(v128_or(v128_or(a, b), v128_or(c, d))) {
                let low = bits(a) | bits(b) << 16;
                let high = bits(c) | bits(d) << 16;
                let found = low as u64 | (high as u64) << 32;
                return at.add(found.trailing_zeros() as usize);
            }
            at = at.add(4 * BLOCK);
        }
    }
}

/// As [`find`], in `length` bytes only; null if there is none. `length` may say more than is mapped if the byte is there.
///
/// # Safety
/// All bytes up to the one looked for or the end are mapped.
#[inline(always)]
pub unsafe fn find_within(from: *const u8, length: usize, matches: impl Fn(v128) -> v128) -> *const u8 {
    if length == 0 {
        return core::ptr::null();
    }
    // The last byte, not the one after it: that one may have no address.
    let last = (from as usize).saturating_add(length - 1);
    let offset = from as usize % BLOCK;
    let mut at = from.wrapping_sub(offset);
    // SAFETY: aligned blocks, each of which begins at or before `last` and before the byte looked for.
    unsafe {
        let mut found = bits(matches(load(at))) >> offset << offset;
        loop {
            if found != 0 {
                let match_ = at.add(found.trailing_zeros() as usize);
                return if match_ as usize <= last { match_ } else { core::ptr::null() };
            }
            if last - (at as usize) < BLOCK {
                return core::ptr::null();
            }
            at = at.add(BLOCK);
            // Four blocks at once while all of them begin before the end, up to 64-byte boundaries.
            while (at as usize).is_multiple_of(4 * BLOCK) && last - (at as usize) >= 4 * BLOCK {
                let (a, b) = (matches(load(at)), matches(load(at.add(BLOCK))));
                let (c, d) = (matches(load(at.add(2 * BLOCK))), matches(load(at.add(3 * BLOCK))));
                if v128_any_true(v128_or(v128_or(a, b), v128_or(c, d))) {
                    break;
                }
                at = at.add(4 * BLOCK);
            }
            found = bits(matches(load(at)));
        }
    }
}

/// The last byte of `length` for which `matches` sets the lane, or null.
///
/// # Safety
/// The bytes are mapped.
#[inline(always)]
pub unsafe fn find_last(from: *const u8, length: usize, matches: impl Fn(v128) -> v128) -> *const u8 {
    if length == 0 {
        return core::ptr::null();
    }
    let last = from.wrapping_add(length - 1);
    let mut at = (last as usize & !(BLOCK - 1)) as *const u8;
    // SAFETY: aligned blocks, each of which holds a byte of the range.
    unsafe {
        let unwanted = BLOCK - 1 - last as usize % BLOCK;
        let mut found = bits(matches(load(at))) << (16 + unwanted) >> (16 + unwanted);
        loop {
            if found != 0 {
                let match_ = at.add(31 - found.leading_zeros() as usize);
                return if match_ >= from { match_ } else { core::ptr::null() };
            }
            if at <= from {
                return core::ptr::null();
            }
            at = at.sub(BLOCK);
            found = bits(matches(load(at)));
        }
    }
}

/// Sets the lanes of bytes that are `byte`.
#[inline(always)]
pub fn is(byte: u8) -> impl Fn(v128) -> v128 {
    let wanted = u8x16_splat(byte);
    move |block| u8x16_eq(block, wanted)
}

/// Sets the lanes of bytes that are `byte` or NUL.
#[inline(always)]
pub fn is_or_end(byte: u8) -> impl Fn(v128) -> v128 {
    let wanted = u8x16_splat(byte);
    move |block| v128_or(u8x16_eq(block, wanted), u8x16_eq(block, u8x16_splat(0)))
}

/// The ASCII capitals of a block as small letters.
#[inline(always)]
pub fn to_lower(block: v128) -> v128 {
    let from_a = u8x16_sub(block, u8x16_splat(b'A'));
    let capital = u8x16_lt(from_a, u8x16_splat(26));
    v128_or(block, v128_and(capital, u8x16_splat(0x20)))
}
