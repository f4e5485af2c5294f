//! `dl_iterate_phdr`.

use super::loader::__dl_iterate;
use crate::types::{c_int, c_void};

/// Calls `callback` for each library until it returns other than 0, and returns that: Linux.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dl_iterate_phdr(
    callback: unsafe extern "C" fn(*mut c_void, usize, *mut c_void) -> c_int,
    data: *mut c_void,
) -> c_int {
    // struct dl_phdr_info: addr, name, phdr: 4 bytes each; phnum: 2; adds, subs: 8 each; tls_modid, tls_data: 4 each.
    let mut info = [0u64; 5];
    let mut last = 0;
    // SAFETY: the loader fills the structure; the callback is the caller's.
    unsafe {
        loop {
            last = __dl_iterate(last, (&raw mut info).cast());
            if last == 0 {
                return 0;
            }
            match callback((&raw mut info).cast(), size_of_val(&info), data) {
                0 => {}
                result => return result,
            }
        }
    }
}
