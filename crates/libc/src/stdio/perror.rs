//! `perror`.

use crate::internal::errno::{errno, set_errno};
use crate::internal::stream::{lock, write};
use crate::stdio::stderr::stderr;
use crate::string::strlen::strlen;
use crate::types::{c_char, c_int};

unsafe extern "C" {
    fn strerror(number: c_int) -> *mut c_char;
}

/// Longer prefixes are written by themselves.
const ROOM: usize = 512;

/// Writes to stderr, in one piece: `prefix` and a colon, unless it is null or empty, and what errno says. C23 7.23.10.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn perror(prefix: *const c_char) {
    // SAFETY: by the contract of the C function.
    unsafe {
        let saved = errno();
        let message = strerror(saved.0);
        let f = stderr.0;
        let _guard = lock::guard(f);
        let orientation = (*f).orientation;
        let mut line = [0u8; ROOM];
        let to = line.as_mut_ptr();
        let mut used = 0;
        let mut append = |data: *const c_char, length: usize| {
            if length > ROOM - used {
                write::write(f, to, used);
                used = 0;
            }
            if length > ROOM {
                write::write(f, data.cast(), length);
            } else {
                core::ptr::copy_nonoverlapping(data.cast::<u8>(), to.add(used), length);
                used += length;
            }
        };
        if !prefix.is_null() && *prefix != 0 {
            append(prefix, strlen(prefix));
            append(c": ".as_ptr(), 2);
        }
        append(message, strlen(message));
        append(c"\n".as_ptr(), 1);
        write::write(f, to, used);
        (*f).orientation = orientation;
        set_errno(saved);
    }
}
