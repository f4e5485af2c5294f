//! `tss_delete`.

use crate::pthread::keys;
use crate::types::c_uint;

/// Ends the use of a key; destructors are not called. C23 7.28.6.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tss_delete(key: c_uint) {
    keys::delete(key as usize);
}
