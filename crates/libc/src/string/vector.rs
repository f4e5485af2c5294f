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

/// One bit for each zero byte.
#[inline(always)]
pub fn zeros(block: v128) -> u32 {
    bits(u8x16_eq(block, u8x16_splat(0)))
}

/// Whether four blocks at this address lie in one page.
#[inline(always)]
pub fn group_in_page(at: *const u8) -> bool {
    at as usize & (PAGE - 1) <= PAGE - GROUP
}

/// Bytes that are looked at together where nothing is expected: four blocks, aligned.
pub const GROUP: usize = 4 * BLOCK;

/// The first byte from `from` on whose lane `mark` makes zero.
///
/// A lane that is zero, instead of one that is set: the least of four blocks says by one comparison whether there is one.
///
/// # Safety
/// There is one, and all bytes up to it are mapped.
#[inline(always)]
pub unsafe fn find(from: *const u8, mark: impl Fn(v128) -> v128) -> *const u8 {
    // SAFETY: four blocks are read where they lie in one page, with a byte that is the caller's; else aligned blocks, the first of which
    // holds `from`; each next one begins before the byte looked for.
    unsafe {
        let mut at;
        if group_in_page(from) {
            let found = zeros(mark(load(from)));
            if found != 0 {
                return from.add(found.trailing_zeros() as usize);
            }
            let found = zeros(mark(load(from.add(BLOCK))));
            if found != 0 {
                return from.add(BLOCK + found.trailing_zeros() as usize);
            }
            let low = zeros(mark(load(from.add(2 * BLOCK))));
            let found = low | zeros(mark(load(from.add(3 * BLOCK)))) << 16;
            if found != 0 {
                return from.add(2 * BLOCK + found.trailing_zeros() as usize);
            }
            at = ((from as usize & !(GROUP - 1)) + GROUP) as *const u8;
        } else {
            let offset = from as usize % BLOCK;
            at = (from as usize - offset) as *const u8;
            let found = zeros(mark(load(at))) >> offset;
            if found != 0 {
                return from.add(found.trailing_zeros() as usize);
            }
            at = at.add(BLOCK);
            while !(at as usize).is_multiple_of(GROUP) {
                let found = zeros(mark(load(at)));
                if found != 0 {
                    return at.add(found.trailing_zeros() as usize);
                }
                at = at.add(BLOCK);
            }
        }
        loop {
            let group = Group::load(at, &mark);
            if group.has_zero() {
                return at.add(group.first_zero());
            }
            at = at.add(GROUP);
        }
    }
}

/// Four blocks, marked.
struct Group([v128; 4]);

impl Group {
    /// # Safety
    /// The 64 bytes are mapped.
    #[inline(always)]
    unsafe fn load(at: *const u8, mark: &impl Fn(v128) -> v128) -> Group {
        // SAFETY: by the contract.
        unsafe {
            Group([
                mark(load(at)),
                mark(load(at.add(BLOCK))),
                mark(load(at.add(2 * BLOCK))),
                mark(load(at.add(3 * BLOCK))),
            ])
        }
    }

    #[inline(always)]
    fn has_zero(&self) -> bool {
        let [a, b, c, d] = self.0;
        let least = u8x16_min(u8x16_min(a, b), u8x16_min(c, d));
        v128_any_true(u8x16_eq(least, u8x16_splat(0)))
    }

    /// Where the first zero lane is; there is one.
    #[inline(always)]
    fn first_zero(&self) -> usize {
        let [a, b, c, d] = self.0;
        let low = zeros(a) | zeros(b) << 16;
        let high = zeros(c) | zeros(d) << 16;
        (low as u64 | (high as u64) << 32).trailing_zeros() as usize
    }
}

/// As [`find`], in `length` bytes only; null if there is none. `length` may say more than is mapped if the byte is there.
///
/// # Safety
/// All bytes up to the one looked for or the end are mapped.
#[inline(always)]
pub unsafe fn find_within(from: *const u8, length: usize, mark: impl Fn(v128) -> v128) -> *const u8 {
    if length == 0 {
        return core::ptr::null();
    }
    // The last byte, not the one after it: that one may have no address.
    let last = (from as usize).saturating_add(length - 1);
    // SAFETY: as `find`; each block read begins at or before `last`, or lies in one page with a byte that is the caller's.
    unsafe {
        let within = |at: *const u8, found: u32| {
            let place = at.add(found.trailing_zeros() as usize);
            if place as usize <= last { place } else { core::ptr::null() }
        };
        let mut at;
        if group_in_page(from) {
            let found = zeros(mark(load(from)));
            if found != 0 {
                return within(from, found);
            }
            let found = zeros(mark(load(from.add(BLOCK))));
            if found != 0 {
                return within(from.add(BLOCK), found);
            }
            let low = zeros(mark(load(from.add(2 * BLOCK))));
            let found = low | zeros(mark(load(from.add(3 * BLOCK)))) << 16;
            if found != 0 {
                return within(from.add(2 * BLOCK), found);
            }
            at = ((from as usize & !(GROUP - 1)) + GROUP) as *const u8;
        } else {
            let offset = from as usize % BLOCK;
            at = (from as usize - offset) as *const u8;
            let found = zeros(mark(load(at))) >> offset;
            if found != 0 {
                return within(from, found);
            }
            at = at.add(BLOCK);
            while !(at as usize).is_multiple_of(GROUP) && at as usize <= last {
                let found = zeros(mark(load(at)));
                if found != 0 {
                    return within(at, found);
                }
                at = at.add(BLOCK);
            }
        }
        while at as usize <= last {
            let group = Group::load(at, &mark);
            if group.has_zero() {
                let place = at.add(group.first_zero());
                return if place as usize <= last { place } else { core::ptr::null() };
            }
            at = at.add(GROUP);
        }
        core::ptr::null()
    }
}

/// The last byte of `length` whose lane `mark` makes zero, or null.
///
/// # Safety
/// The bytes are mapped.
#[inline(always)]
pub unsafe fn find_last(from: *const u8, length: usize, mark: impl Fn(v128) -> v128) -> *const u8 {
    if length == 0 {
        return core::ptr::null();
    }
    let last = from.wrapping_add(length - 1);
    let mut at = (last as usize & !(BLOCK - 1)) as *const u8;
    // SAFETY: aligned blocks, each of which holds a byte of the range.
    unsafe {
        let unwanted = BLOCK - 1 - last as usize % BLOCK;
        let mut found = zeros(mark(load(at))) << (16 + unwanted) >> (16 + unwanted);
        loop {
            if found != 0 {
                let match_ = at.add(31 - found.leading_zeros() as usize);
                return if match_ >= from { match_ } else { core::ptr::null() };
            }
            if at <= from {
                return core::ptr::null();
            }
            at = at.sub(BLOCK);
            found = zeros(mark(load(at)));
        }
    }
}

/// Makes the lanes of bytes that are `byte` zero.
#[inline(always)]
pub fn is(byte: u8) -> impl Fn(v128) -> v128 {
    let wanted = u8x16_splat(byte);
    move |block| v128_xor(block, wanted)
}

/// Makes the lanes of bytes that are `byte` or NUL zero.
#[inline(always)]
pub fn is_or_end(byte: u8) -> impl Fn(v128) -> v128 {
    let wanted = u8x16_splat(byte);
    move |block| u8x16_min(v128_xor(block, wanted), block)
}

/// The ASCII capitals of a block as small letters.
#[inline(always)]
pub fn to_lower(block: v128) -> v128 {
    let from_a = u8x16_sub(block, u8x16_splat(b'A'));
    let capital = u8x16_lt(from_a, u8x16_splat(26));
    v128_or(block, v128_and(capital, u8x16_splat(0x20)))
}
