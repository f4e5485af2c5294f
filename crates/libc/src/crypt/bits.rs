//! DES for setkey and encrypt: a bit in each byte, and one key for all.

use super::des;
use core::cell::UnsafeCell;

struct Shared(UnsafeCell<[u64; 16]>);

// SAFETY: POSIX.1-2024 encrypt, setkey: they need not be thread-safe; a program that shares them takes care itself.
unsafe impl Sync for Shared {}

/// The keys of the rounds; before the first setkey those of the key of all zeros.
static KEYS: Shared = Shared(UnsafeCell::new([0; 16]));

fn pack(bits: &[u8; 64]) -> u64 {
    bits.iter().fold(0, |block, bit| block << 1 | u64::from(bit & 1))
}

/// Makes `bits` the key. Only the lowest bit of each byte counts, and of these not the eighth, sixteenth, …: the parity.
///
/// # Safety
/// Nothing else calls this or [`apply`] at the same time.
pub unsafe fn set_key(bits: &[u8; 64]) {
    // SAFETY: by the contract nothing else reads or writes them now.
    unsafe { *KEYS.0.get() = des::schedule(pack(bits)) };
}

/// Encrypts the block with the key, or decrypts it.
///
/// # Safety
/// Nothing else calls [`set_key`] at the same time.
pub unsafe fn apply(bits: &mut [u8; 64], decrypt: bool) {
    // SAFETY: by the contract nothing writes them now.
    let mut keys = unsafe { *KEYS.0.get() };
    if decrypt {
        keys.reverse();
    }
    let mut block = des::encrypt(&keys, pack(bits), 0, 1);
    for bit in bits {
        *bit = (block >> 63) as u8;
        block <<= 1;
    }
}
