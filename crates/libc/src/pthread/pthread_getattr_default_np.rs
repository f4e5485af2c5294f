//! `pthread_getattr_default_np`.

use crate::internal::thread::attributes;
use crate::internal::thread::attributes::Attributes;
use crate::types::c_int;

/// The attributes that threads get if nobody says otherwise. GNU. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_getattr_default_np(attributes: *mut Attributes) -> c_int {
    // SAFETY: by the contract the object is the caller's to write.
    unsafe { attributes.write(attributes::initial()) };
    0
}
