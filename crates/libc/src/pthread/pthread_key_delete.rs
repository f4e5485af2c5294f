//! `pthread_key_delete`.

use super::keys;
use crate::internal::errno::Errno;
use crate::types::{c_int, c_uint};

/// Ends the use of a key; destructors are not called. POSIX.1-2024 `pthread_key_delete`.
///
/// Errors: EINVAL: there is no such key.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_key_delete(key: c_uint) -> c_int {
    if keys::delete(key as usize) { 0 } else { Errno::EINVAL.0 }
}
