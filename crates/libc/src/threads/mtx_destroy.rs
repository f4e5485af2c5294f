//! `mtx_destroy`.

use crate::internal::mutex::Mutex;

/// Ends a mutex's use. C23 7.28.4.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mtx_destroy(_mutex: *mut Mutex) {}
