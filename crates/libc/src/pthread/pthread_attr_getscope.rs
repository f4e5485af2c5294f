//! `pthread_attr_getscope`.

use crate::internal::thread::attributes::Attributes;
use crate::types::c_int;

/// PTHREAD_SCOPE_SYSTEM: there is no other. POSIX.1-2024 `pthread_attr_getscope`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_attr_getscope(_attributes: *const Attributes, scope: *mut c_int) -> c_int {
    // SAFETY: by the contract the object is the caller's to write.
    unsafe { scope.write(0) };
    0
}
