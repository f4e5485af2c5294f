//! `if_indextoname`.

use super::if_nametoindex::Request;
use crate::internal::errno::{Errno, OrNull};
use crate::types::{c_char, c_int, c_uint};
use core::ptr::copy_nonoverlapping;

const SIOCGIFNAME: c_int = 0x8910;

/// The name of a network interface, in the caller's 16 bytes; null and errno if there is none. POSIX.1-2024 `if_indextoname`.
///
/// Errors: ENXIO, and those of socket(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn if_indextoname(index: c_uint, name: *mut c_char) -> *mut c_char {
    let mut request = Request::new();
    request.index = index as i32;
    let result = request.ask(SIOCGIFNAME).map_err(|e| if e == Errno::ENODEV { Errno::ENXIO } else { e });
    // SAFETY: the caller's buffer has room for 16 bytes; the kernel ends the name with a NUL.
    result
        .map(|()| unsafe { copy_nonoverlapping(request.name.as_ptr().cast(), name, 16) })
        .map(|()| name)
        .or_null()
}
