//! `confstr`.

use crate::internal::errno::{Errno, set_errno};
use crate::types::{c_char, c_int, size_t};

/// Copies a string of the configuration, cut to `size` with its NUL, and returns how much room it needs.
/// POSIX.1-2024 `confstr`.
///
/// Errors: EINVAL: no such name (result 0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn confstr(name: c_int, buffer: *mut c_char, size: size_t) -> size_t {
    let text: &[u8] = match name {
        0 => b"/bin:/usr/bin\0",          // _CS_PATH
        1 | 4 | 5 | 1116..=1151 => b"\0", // the programming environments need no flags
        _ => {
            set_errno(Errno::EINVAL);
            return 0;
        }
    };
    let count = text.len().min(size);
    // SAFETY: by the contract `buffer` has `size` bytes.
    unsafe {
        for (i, byte) in text.iter().take(count).enumerate() {
            buffer.add(i).write(*byte as c_char);
        }
        if count > 0 {
            buffer.add(count - 1).write(0);
        }
    }
    text.len()
}
