//! `ns_put32`.

use crate::types::c_ulong;

/// Stores the low 32 bits of a number at `bytes`, in network byte order. <arpa/nameser.h> of BIND.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ns_put32(number: c_ulong, bytes: *mut u8) {
    // SAFETY: the caller's four bytes.
    unsafe { bytes.cast::<[u8; 4]>().write((number as u32).to_be_bytes()) }
}
