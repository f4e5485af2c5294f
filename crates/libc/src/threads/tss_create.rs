//! `tss_create`.

use crate::internal::errno::Errno;
use crate::pthread::keys;
use crate::types::{c_int, c_uint};

/// Makes a key under which each thread has a value of its own: thrd_success, or thrd_error if all keys are in use. C23 7.28.6.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tss_create(key: *mut c_uint, destructor: Option<keys::Destructor>) -> c_int {
    super::result(keys::create(destructor).ok_or(Errno::EAGAIN).map(|new| {
        // SAFETY: by the contract the object is the caller's to write.
        unsafe { key.write(new as c_uint) }
    }))
}
