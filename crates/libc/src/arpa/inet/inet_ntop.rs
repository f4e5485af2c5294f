//! `inet_ntop`.

use crate::internal::errno::{Errno, set_errno};
use crate::internal::net::address::{AF_INET, AF_INET6, Text, write_v4, write_v6};
use crate::types::{c_char, c_int, c_void};
use core::ptr::{copy_nonoverlapping, null};

/// An address of a family as text, with a NUL, in the caller's `size` bytes; null and errno if that fails. POSIX.1-2024 `inet_ntop`.
///
/// Errors: EAFNOSUPPORT, ENOSPC.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn inet_ntop(
    family: c_int,
    address: *const c_void,
    to: *mut c_char,
    size: u32,
) -> *const c_char {
    let mut text = Text::<46>::new();
    // SAFETY: the caller's address is of the family's size, and the buffer of the size it says.
    unsafe {
        match family {
            AF_INET => write_v4(&mut text, address.cast::<[u8; 4]>().read()),
            AF_INET6 => write_v6(&mut text, &*address.cast::<[u8; 16]>()),
            _ => {
                set_errno(Errno::EAFNOSUPPORT);
                return null();
            }
        }
        let text = text.as_bytes();
        if text.len() >= size as usize {
            set_errno(Errno::ENOSPC);
            return null();
        }
        copy_nonoverlapping(text.as_ptr(), to.cast(), text.len());
        to.add(text.len()).write(0);
        to
    }
}
