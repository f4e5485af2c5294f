//! `pthread_key_create`.

use super::keys;
use crate::internal::errno::Errno;
use crate::types::{c_int, c_uint};

/// Makes a key under which each thread has a value of its own, null at first; `destructor`, if any, gets a thread's value when the thread
/// ends, if it is not null. POSIX.1-2024 `pthread_key_create`.
///
/// Errors: EAGAIN: PTHREAD_KEYS_MAX are in use.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_key_create(key: *mut c_uint, destructor: Option<keys::Destructor>) -> c_int {
    match keys::create(destructor) {
        Some(new) => {
            // SAFETY: by the contract the object is the caller's to write.
            unsafe { key.write(new as c_uint) };
            0
        }
        None => Errno::EAGAIN.0,
    }
}
