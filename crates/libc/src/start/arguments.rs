//! The program's arguments, through WALI's `__cl_get_argc`, `__cl_get_argv_len` and `__cl_copy_argv`.

use crate::types::{c_char, c_int};
use core::ptr::null_mut;

#[link(wasm_import_module = "wali")]
unsafe extern "C" {
    fn __cl_get_argc() -> i32;
    fn __cl_get_argv_len(index: i32) -> i32;
    fn __cl_copy_argv(buffer: *mut c_char, index: i32) -> i32;
}

/// How many arguments there are.
#[unsafe(no_mangle)]
extern "C" fn __libc_argument_count() -> c_int {
    // SAFETY: takes no address.
    unsafe { __cl_get_argc() }.max(0)
}

/// How much room the arguments need: the pointers, a null, the strings.
#[unsafe(no_mangle)]
extern "C" fn __libc_arguments_size(count: c_int) -> usize {
    // SAFETY: takes no address.
    let strings: usize = (0..count).map(|i| unsafe { __cl_get_argv_len(i) } as usize + 1).sum();
    (count as usize + 1) * size_of::<*mut c_char>() + strings
}

/// Puts the arguments into a block of that size and returns argv.
#[unsafe(no_mangle)]
unsafe extern "C" fn __libc_arguments_fetch(count: c_int, argv: *mut *mut c_char) -> *mut *mut c_char {
    // SAFETY: the block has room for the pointers, the null and each string with its NUL, as counted above;
    // WALI says that the length is that of strlen and that the copy ends with a NUL.
    unsafe {
        let mut string: *mut c_char = argv.add(count as usize + 1).cast();
        for i in 0..count {
            __cl_copy_argv(string, i);
            argv.add(i as usize).write(string);
            string = string.add(__cl_get_argv_len(i) as usize + 1);
        }
        argv.add(count as usize).write(null_mut());
    }
    argv
}
