//! The program's arguments, through WALI's `__cl_get_argc`, `__cl_get_argv_len` and `__cl_copy_argv`.

use crate::stdlib::malloc::malloc;
use crate::types::{c_char, c_int};
use core::ptr::null_mut;

#[link(wasm_import_module = "wali")]
unsafe extern "C" {
    fn __cl_get_argc() -> i32;
    fn __cl_get_argv_len(index: i32) -> i32;
    fn __cl_copy_argv(buffer: *mut c_char, index: i32) -> i32;
}

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

/// argc and argv, in one block that is never freed: the pointers, a null, the strings.
///
/// # Safety
/// The heap works. If it has no room for the arguments, the program gets none.
pub unsafe fn fetch() -> (c_int, *mut *mut c_char) {
    static mut NONE: [*mut c_char; 1] = [null_mut()];
    // SAFETY: the block has room for the pointers, the null and each string with its NUL, as counted here;
    // WALI says that the length is that of strlen and that the copy ends with a NUL.
    unsafe {
        let argc = __cl_get_argc();
        let pointers = (argc as usize + 1) * size_of::<*mut c_char>();
        let strings: usize = (0..argc).map(|i| __cl_get_argv_len(i) as usize + 1).sum();
        let argv: *mut *mut c_char = malloc(pointers + strings).cast();
        if argv.is_null() {
            return (0, &raw mut NONE[0]);
        }
        let mut string: *mut c_char = argv.byte_add(pointers).cast();
        for i in 0..argc {
            __cl_copy_argv(string, i);
            argv.add(i as usize).write(string);
            string = string.add(__cl_get_argv_len(i) as usize + 1);
        }
        argv.add(argc as usize).write(null_mut());
        (argc, argv)
    }
}

/// Sets the names by which programs find out how they were called.
///
/// # Safety
/// `name` is null or a string that lives as long as the process.
pub unsafe fn set_program_name(name: *mut c_char) {
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
