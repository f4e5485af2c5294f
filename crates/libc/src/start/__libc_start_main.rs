//! `__libc_start_main`.

use super::{arguments, environment};
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

/// Where crt1.o hands over: sets up the process, calls `main` and exits with what it returns.
///
/// `main` gets a third argument, the environment, as on other systems when it asks for one; wasm's calls are
/// checked, so here it is passed by `__main_argc_argv` with two.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __libc_start_main(
    main: unsafe extern "C" fn(c_int, *mut *mut c_char) -> c_int,
) -> ! {
    // SAFETY: called once, by _start, before any other code of the program.
    unsafe {
        __init();
        let (argc, argv) = arguments::fetch();
        environment::fetch();
        arguments::set_program_name(*argv);
        __libc_start_init();
        exit(main(argc, argv))
    }
}
