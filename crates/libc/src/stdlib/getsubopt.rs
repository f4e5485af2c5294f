//! `getsubopt`.

use crate::string::{strchrnul::strchrnul, strlen::strlen, strncmp::strncmp};
use crate::types::{c_char, c_int};
use core::ptr::null_mut;

/// The next option of a comma-separated list `*options`: its index in `names`, which ends with a null pointer, or -1 if it is none of
/// these. `*value` is what follows `=`, or null; `*options` moves behind the comma, which becomes a NUL. POSIX.1-2024 `getsubopt`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getsubopt(
    options: *mut *mut c_char,
    names: *const *const c_char,
    value: *mut *mut c_char,
) -> c_int {
    // SAFETY: the caller's list and names end with a NUL.
    unsafe {
        let option = *options;
        *value = null_mut();
        let end = strchrnul(option, b',' as c_int);
        *options = end;
        if *end != 0 {
            *end = 0;
            *options = end.add(1);
        }
        let mut index = 0;
        while !(*names.add(index)).is_null() {
            let name = *names.add(index);
            let length = strlen(name);
            if strncmp(name, option, length) == 0 {
                let after = option.add(length);
                if *after as u8 == b'=' {
                    *value = after.add(1);
                    return index as c_int;
                }
                if *after == 0 {
                    return index as c_int;
                }
            }
            index += 1;
        }
        // The option itself, for a message about it, as glibc has it.
        -1
    }
}
