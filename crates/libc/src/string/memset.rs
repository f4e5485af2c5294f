//! `memset`.

use super::vector::{BLOCK, store};
use crate::types::{c_int, c_void};
use core::arch::wasm32::u8x16_splat;

/// Sets `length` bytes to `byte`; returns `to`. C23 7.26.6.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn memset(to: *mut c_void, byte: c_int, length: usize) -> *mut c_void {
    // SAFETY: the caller's area has `length` bytes.
    unsafe { fill(to.cast(), byte as u8, length).cast() }
}

/// From this length on the host's fill is used; measured on wasmtime 48, x86-64.
const HOST: usize = 512;

unsafe extern "C" {
    /// arch/wasm32/memory_copy.s
    fn __memory_fill(to: *mut u8, byte: i32, length: usize) -> *mut u8;
}

/// Sets bytes; returns `to`.
///
/// # Safety
/// The area has `length` bytes.
#[inline(always)]
pub unsafe fn fill(to: *mut u8, byte: u8, length: usize) -> *mut u8 {
    // SAFETY: each store is inside the first or the last `length` bytes, by the comparisons above it.
    unsafe {
        if length >= BLOCK {
            if length >= HOST {
                // The last thing done, so that it is a jump and what is above needs no stack frame.
                return __memory_fill(to, byte as i32, length);
            }
            let block = u8x16_splat(byte);
            let last = to.add(length - BLOCK);
            store(to, block);
            store(last, block);
            if length > 2 * BLOCK {
                store(to.add(BLOCK), block);
                store(last.sub(BLOCK), block);
                let stop = last.sub(BLOCK);
                let mut at = to.add(2 * BLOCK);
                while at < stop {
                    store(at, block);
                    store(at.add(BLOCK), block);
                    at = at.add(2 * BLOCK);
                }
            }
        } else if length >= 4 {
            let word = byte as u64 * 0x0101_0101_0101_0101;
            if length >= 8 {
                to.cast::<u64>().write_unaligned(word);
                to.add(length - 8).cast::<u64>().write_unaligned(word);
            } else {
                to.cast::<u32>().write_unaligned(word as u32);
                to.add(length - 4).cast::<u32>().write_unaligned(word as u32);
            }
        } else if length != 0 {
            *to = byte;
            *to.add(length - 1) = byte;
            *to.add(length / 2) = byte;
        }
        to
    }
}
