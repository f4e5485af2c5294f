//! `tss_set`.

use crate::internal::errno::Errno;
use crate::pthread::keys;
use crate::types::{c_int, c_uint, c_void};

/// Sets the calling thread's value: thrd_success, or thrd_error if there is no such key. C23 7.28.6.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tss_set(key: c_uint, value: *mut c_void) -> c_int {
    super::result(keys::set(key as usize, value).then_some(()).ok_or(Errno::EINVAL))
}
