//! `setkey`.

use crate::crypt::bits;
use crate::types::c_char;

/// Makes 64 bytes, each with a bit in its lowest place, the key of encrypt. Each eighth is a parity bit, which is not looked
/// at. POSIX.1-2024 setkey; no errors.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setkey(key: *const c_char) {
    // SAFETY: the caller's key has 64 bytes, which need no alignment; the caller keeps threads apart.
    unsafe { bits::set_key(&*key.cast()) }
}
