//! `pthread_setspecific`.

use super::keys;
use crate::internal::errno::Errno;
use crate::types::{c_int, c_uint, c_void};

/// Sets the calling thread's value. POSIX.1-2024 `pthread_setspecific`.
///
/// Errors: EINVAL: there is no such key.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_setspecific(key: c_uint, value: *const c_void) -> c_int {
    if keys::set(key as usize, value.cast_mut()) { 0 } else { Errno::EINVAL.0 }
}
