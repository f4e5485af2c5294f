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
    fn __memory_copy(to: *mut u8, from: *const u8, length: usize);
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

/// Copies upwards: right if `to` does not lie inside the source.
///
/// # Safety
/// Both areas have `length` bytes.
#[inline(always)]
pub unsafe fn forward(to: *mut u8, from: *const u8, length: usize) {
    // SAFETY: by the contract. The last 64 bytes are loaded before the loop stores anything, so that a source that begins
    // inside the copy is read in time.
    unsafe {
        if length <= 64 {
            short(to, from, length);
        } else if length >= HOST {
            __memory_copy(to, from, length);
        } else {
            let end = length - 64;
            let (w, x) = (load(from.add(end)), load(from.add(end + BLOCK)));
            let (y, z) = (load(from.add(end + 2 * BLOCK)), load(from.add(end + 3 * BLOCK)));
            let mut at = 0;
            while at < end {
                let (a, b) = (load(from.add(at)), load(from.add(at + BLOCK)));
                let (c, d) = (load(from.add(at + 2 * BLOCK)), load(from.add(at + 3 * BLOCK)));
                store(to.add(at), a);
                store(to.add(at + BLOCK), b);
                store(to.add(at + 2 * BLOCK), c);
                store(to.add(at + 3 * BLOCK), d);
                at += 64;
            }
            store(to.add(end), w);
            store(to.add(end + BLOCK), x);
            store(to.add(end + 2 * BLOCK), y);
            store(to.add(end + 3 * BLOCK), z);
        }
    }
}

/// Copies downwards: right if `from` does not lie inside the copy, beyond its start.
///
/// # Safety
/// Both areas have `length` bytes.
#[inline(always)]
pub unsafe fn backward(to: *mut u8, from: *const u8, length: usize) {
    // SAFETY: as forward, with the first 64 bytes loaded first.
    unsafe {
        if length <= 64 {
            short(to, from, length);
        } else if length >= HOST {
            __memory_copy(to, from, length);
        } else {
            let (w, x) = (load(from), load(from.add(BLOCK)));
            let (y, z) = (load(from.add(2 * BLOCK)), load(from.add(3 * BLOCK)));
            let mut at = length;
            while at > 64 {
                at -= 64;
                let (a, b) = (load(from.add(at)), load(from.add(at + BLOCK)));
                let (c, d) = (load(from.add(at + 2 * BLOCK)), load(from.add(at + 3 * BLOCK)));
                store(to.add(at + 3 * BLOCK), d);
                store(to.add(at + 2 * BLOCK), c);
                store(to.add(at + BLOCK), b);
                store(to.add(at), a);
            }
            store(to, w);
            store(to.add(BLOCK), x);
            store(to.add(2 * BLOCK), y);
            store(to.add(3 * BLOCK), z);
        }
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
