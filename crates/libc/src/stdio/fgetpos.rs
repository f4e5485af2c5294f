//! `fgetpos`.

use crate::internal::errno::OrErrno;
use crate::internal::stream::{File, lock, position};
use crate::types::c_int;

/// Stores where the stream stands; 0, or -1 and errno as `ftell`. C23 7.23.9.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fgetpos(stream: *mut File, to: *mut i64) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        position::tell(stream)
            .map(|offset| {
                // An fpos_t is 16 bytes aligned as a double; it begins with the offset.
                to.write(offset);
                0
            })
            .or_errno()
    }
}

/// `fgetpos`: offsets have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fgetpos64(stream: *mut File, to: *mut i64) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { fgetpos(stream, to) }
}
