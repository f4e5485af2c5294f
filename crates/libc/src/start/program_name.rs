//! The names by which programs find out how they were called.

use crate::types::c_char;
use core::ptr::null_mut;

/// How the program was called: `argv[0]`.
#[unsafe(no_mangle)]
pub static mut __progname_full: *mut c_char = null_mut();

/// The last component of `argv[0]`.
#[unsafe(no_mangle)]
pub static mut __progname: *mut c_char = null_mut();

/// GNU's name for [`__progname_full`].
#[unsafe(no_mangle)]
pub static mut program_invocation_name: *mut c_char = null_mut();

/// GNU's name for [`__progname`].
#[unsafe(no_mangle)]
pub static mut program_invocation_short_name: *mut c_char = null_mut();

/// Sets them; start-up calls it (arch/wasm32/start.c), where it is linked because the program uses one of them.
#[unsafe(no_mangle)]
unsafe extern "C" fn __libc_program_name_set(name: *mut c_char) {
    if name.is_null() {
        return;
    }
    // SAFETY: single-threaded start-up; the string ends with a NUL.
    unsafe {
        let mut short = name;
        let mut at = name;
        while *at != 0 {
            if *at == b'/' as c_char {
                short = at.add(1);
            }
            at = at.add(1);
        }
        __progname_full = name;
        program_invocation_name = name;
        __progname = short;
        program_invocation_short_name = short;
    }
}
