//! `ns_name_uncompress`.

use crate::internal::errno::{Errno, set_errno};
use crate::resolv::dn_expand::dn_expand;
use crate::types::{c_char, c_int, size_t};

/// `dn_expand`, with an error number: EMSGSIZE. <arpa/nameser.h> of BIND.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ns_name_uncompress(
    message: *const u8,
    end: *const u8,
    name: *const u8,
    text: *mut c_char,
    size: size_t,
) -> c_int {
    // SAFETY: the caller's message and text are of the sizes it says.
    let length = unsafe { dn_expand(message, end, name, text, size.min(1025) as c_int) };
    if length < 0 {
        set_errno(Errno::EMSGSIZE);
    }
    length
}
