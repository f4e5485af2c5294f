//! `ns_get16`.

use crate::types::c_uint;

/// The number of 16 bits at `bytes`, which is in network byte order. <arpa/nameser.h> of BIND.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ns_get16(bytes: *const u8) -> c_uint {
    // SAFETY: the caller's two bytes.
    u16::from_be_bytes(unsafe { bytes.cast::<[u8; 2]>().read() }) as c_uint
}
