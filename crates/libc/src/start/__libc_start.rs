//! `__libc_start`: the second half of `__libc_start_main`, whose first half is arch/wasm32/start.c.

use crate::stdlib::exit::exit;
use crate::types::{c_char, c_int};

unsafe extern "C" {
    /// Runs the constructors: see [`crate::start`].
    fn __libc_start_init();
}

#[link(wasm_import_module = "wali")]
unsafe extern "C" {
    /// WALI: the embedder's own start-up work.
    fn __init() -> i32;
}

/// Runs constructors and `main`, and exits with what it returns.
#[unsafe(no_mangle)]
unsafe extern "C" fn __libc_start(
    main: unsafe extern "C" fn(c_int, *mut *mut c_char) -> c_int,
    argc: c_int,
    argv: *mut *mut c_char,
) -> ! {
    // SAFETY: called once, with arguments and environment in place, before any other code of the program.
    unsafe {
        __init();
        __libc_start_init();
        exit(main(argc, argv))
    }
}
