//! The choice between an instruction and a lock, and the locks.

use crate::internal::lock::{Guard, Lock};
use crate::string::memcpy::memcpy;
use core::sync::atomic::{AtomicU8, AtomicU16, AtomicU32, AtomicU64};

/// How an object is accessed.
pub enum Access {
    /// As one byte.
    Byte(&'static AtomicU8),
    /// As two bytes.
    Half(&'static AtomicU16),
    /// As four bytes.
    Word(&'static AtomicU32),
    /// As eight bytes.
    Double(&'static AtomicU64),
    /// Byte by byte, while its lock is held.
    Locked(Guard<'static>),
}

const LOCKS: usize = 16;
static GUARDS: [Lock; LOCKS] = [const { Lock::new() }; LOCKS];

/// Whether an object of `size` bytes at `address` is served by an instruction.
pub fn is_lock_free(size: usize, address: usize) -> bool {
    matches!(size, 1 | 2 | 4 | 8) && address & size.wrapping_sub(1) == 0
}

/// How the object of `size` bytes at `object` is accessed; if by a lock, it is taken.
///
/// # Safety
/// `object` must point to `size` bytes that live on and are accessed only atomically.
pub unsafe fn access(size: usize, object: *mut u8) -> Access {
    let address = object as usize;
    // SAFETY: the caller vouches for the object; is_lock_free has checked its alignment.
    unsafe {
        match size {
            _ if !is_lock_free(size, address) => {
                // Neighbours in one cache line share a lock, so that a whole structure never needs two.
                let index = (address >> 6 ^ address >> 12) % LOCKS;
                Access::Locked((*(&raw const GUARDS).cast::<Lock>().add(index)).lock())
            }
            1 => Access::Byte(AtomicU8::from_ptr(object)),
            2 => Access::Half(AtomicU16::from_ptr(object.cast())),
            4 => Access::Word(AtomicU32::from_ptr(object.cast())),
            _ => Access::Double(AtomicU64::from_ptr(object.cast())),
        }
    }
}

/// Copies an object that is not atomic, or whose lock is held.
///
/// # Safety
/// As for memcpy.
pub unsafe fn copy(to: *mut u8, from: *const u8, size: usize) {
    // SAFETY: the caller vouches for both.
    unsafe { memcpy(to.cast(), from.cast(), size) };
}
