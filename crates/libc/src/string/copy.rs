//! Copying bytes, for memcpy and memmove.
//!
//! Up to 64 bytes everything is loaded before anything is stored: two loads that may overlap cover each range of lengths without a loop.
//! Beyond, blocks of 64 bytes, and from [`HOST`] bytes on `memory.copy`: engines run it as a call into the host, whose copy is
//! faster once the call is paid for.

use super::vector::{BLOCK, find, is, load, store};

/// From this length on the host's copy is used; measured on wasmtime 48, x86-64.
const HOST: usize = 512;

unsafe extern "C" {
    /// arch/wasm32/memory_copy.s
    fn __memory_copy(to: *mut u8, from: *const u8, length: usize) -> *mut u8;
}

/// At most 64 bytes; the areas may overlap.
#[inline(always)]
unsafe fn short(to: *mut u8, from: *const u8, length: usize) {
    // SAFETY: each access is inside the first or the last `length` bytes, by the comparisons above it.
    unsafe {
        if length >= 16 {
            let last = length - BLOCK;
            let (a, d) = (load(from), load(from.add(last)));
            if length > 32 {
                let (b, c) = (load(from.add(BLOCK)), load(from.add(last - BLOCK)));
                store(to.add(BLOCK), b);
                store(to.add(last - BLOCK), c);
            }
            store(to, a);
            store(to.add(last), d);
        } else if length >= 8 {
            ends::<u64>(to, from, length);
        } else if length >= 4 {
            ends::<u32>(to, from, length);
        } else if length >= 2 {
            ends::<u16>(to, from, length);
        } else if length != 0 {
            *to = *from;
        }
    }
}

/// The first and the last `T` of the bytes, which cover them.
#[inline(always)]
unsafe fn ends<T: Copy>(to: *mut u8, from: *const u8, length: usize) {
    let last = length - size_of::<T>();
    // SAFETY: the caller has between one and two `T`.
    unsafe {
        let a = from.cast::<T>().read_unaligned();
        let b = from.add(last).cast::<T>().read_unaligned();
        to.cast::<T>().write_unaligned(a);
        to.add(last).cast::<T>().write_unaligned(b);
    }
}

/// Copies upwards: right if `to` does not lie inside the source. Returns `to`.
///
/// # Safety
/// Both areas have `length` bytes.
#[inline(always)]
pub unsafe fn forward(to: *mut u8, from: *const u8, length: usize) -> *mut u8 {
    // SAFETY: by the contract. The last 64 bytes are loaded before the loop stores anything, so that a source that begins
    // inside the copy is read in time.
    unsafe {
        if length <= 64 {
            short(to, from, length);
        } else if length >= HOST {
            // The last thing done, so that it is a jump and what is above needs no stack frame.
            return __memory_copy(to, from, length);
        } else {
            let (from_end, to_end) = (from.add(length - 64), to.add(length - 64));
            let (w, x) = (load(from_end), load(from_end.add(BLOCK)));
            let (y, z) = (load(from_end.add(2 * BLOCK)), load(from_end.add(3 * BLOCK)));
            let (mut from, mut at) = (from, to);
            loop {
                let (a, b) = (load(from), load(from.add(BLOCK)));
                let (c, d) = (load(from.add(2 * BLOCK)), load(from.add(3 * BLOCK)));
                store(at, a);
                store(at.add(BLOCK), b);
                store(at.add(2 * BLOCK), c);
                store(at.add(3 * BLOCK), d);
                (at, from) = (at.add(64), from.add(64));
                if at >= to_end {
                    break;
                }
            }
            store(to_end, w);
            store(to_end.add(BLOCK), x);
            store(to_end.add(2 * BLOCK), y);
            store(to_end.add(3 * BLOCK), z);
        }
        to
    }
}

/// Copies downwards: right if `from` does not lie inside the copy, beyond its start. Returns `to`.
///
/// # Safety
/// Both areas have `length` bytes.
#[inline(always)]
pub unsafe fn backward(to: *mut u8, from: *const u8, length: usize) -> *mut u8 {
    // SAFETY: as forward, with the first 64 bytes loaded first.
    unsafe {
        if length <= 64 {
            short(to, from, length);
        } else if length >= HOST {
            return __memory_copy(to, from, length);
        } else {
            let (w, x) = (load(from), load(from.add(BLOCK)));
            let (y, z) = (load(from.add(2 * BLOCK)), load(from.add(3 * BLOCK)));
            let (mut from, mut at) = (from.add(length), to.add(length));
            let stop = to.add(64);
            loop {
                (at, from) = (at.sub(64), from.sub(64));
                let (a, b) = (load(from), load(from.add(BLOCK)));
                let (c, d) = (load(from.add(2 * BLOCK)), load(from.add(3 * BLOCK)));
                store(at.add(3 * BLOCK), d);
                store(at.add(2 * BLOCK), c);
                store(at.add(BLOCK), b);
                store(at, a);
                if at <= stop {
                    break;
                }
            }
            store(to, w);
            store(to.add(BLOCK), x);
            store(to.add(2 * BLOCK), y);
            store(to.add(3 * BLOCK), z);
        }
        to
    }
}

/// Copies a string with its NUL; returns its length.
///
/// # Safety
/// The string ends with a NUL, and there is room for it.
#[inline(always)]
pub unsafe fn string(to: *mut u8, from: *const u8) -> usize {
    // SAFETY: by the contract.
    unsafe {
        let length = find(from, is(0)) as usize - from as usize;
        forward(to, from, length + 1);
        length
    }
}
