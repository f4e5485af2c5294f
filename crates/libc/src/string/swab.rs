//! `swab`.

use crate::types::{c_void, ssize_t};

/// Copies `length` bytes (of an odd number, one less) and swaps each two; nothing if `length` is negative.
/// POSIX.1-2024 `swab`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn swab(from: *const c_void, to: *mut c_void, length: ssize_t) {
    let (from, to) = (from.cast::<u8>(), to.cast::<u8>());
    let mut at = 0;
    // SAFETY: the caller's areas have `length` bytes.
    unsafe {
        while at + 1 < length {
            let pair = from.offset(at).cast::<u16>().read_unaligned();
            to.offset(at).cast::<u16>().write_unaligned(pair.swap_bytes());
            at += 2;
        }
    }
}
