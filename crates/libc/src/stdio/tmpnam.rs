//! `tmpnam`.

use super::temporary::{attempts, exists, name_in};
use crate::types::c_char;
use core::ptr::null_mut;

const L_tmpnam: usize = 20;

/// A name in /tmp that no file has (yet: use mkstemp), stored in L_tmpnam bytes at `to`, or in static memory if that is null. Null
/// if none was found. C23 7.23.4.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tmpnam(to: *mut c_char) -> *mut c_char {
    // SAFETY: by the contract of the C function.
    unsafe {
        static mut BUFFER: [u8; L_tmpnam] = [0; L_tmpnam];
        let mut path = name_in(b"/tmp", b"tmpnam_");
        for _ in 0..attempts() {
            path.randomize();
            if !exists(&path) {
                let to = if to.is_null() { (&raw mut BUFFER).cast() } else { to.cast::<u8>() };
                core::ptr::copy_nonoverlapping(path.as_ptr(), to, path.length() + 1);
                return to.cast();
            }
        }
        null_mut()
    }
}
