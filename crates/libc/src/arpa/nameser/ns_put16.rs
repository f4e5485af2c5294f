//! `ns_put16`.

use crate::types::c_uint;

/// Stores the low 16 bits of a number at `bytes`, in network byte order. <arpa/nameser.h> of BIND.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ns_put16(number: c_uint, bytes: *mut u8) {
    // SAFETY: the caller's two bytes.
    unsafe { bytes.cast::<[u8; 2]>().write((number as u16).to_be_bytes()) }
}
