//! `ns_get32`.

use crate::types::c_ulong;

/// The number of 32 bits at `bytes`, which is in network byte order. <arpa/nameser.h> of BIND.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ns_get32(bytes: *const u8) -> c_ulong {
    // SAFETY: the caller's four bytes.
    u32::from_be_bytes(unsafe { bytes.cast::<[u8; 4]>().read() }) as c_ulong
}
