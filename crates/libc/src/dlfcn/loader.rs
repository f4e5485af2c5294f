//! What libc asks of the dynamic linker: see ARCHITECTURE.md, "What libc.so imports from the loader". In libc.a the same
//! names are defined by arch/wasm32/static/loader.c, which says that a static program cannot load libraries.

use crate::types::{c_char, c_int, c_void};

unsafe extern "C" {
    /// A handle, or null and a message.
    pub fn __dl_open(
        path: *const c_char,
        mode: c_int,
        caller: *const c_void,
        error: *mut c_char,
        size: usize,
    ) -> *mut c_void;
    /// The symbol's address, and `*found`; 0 in that and a message if there is none.
    pub fn __dl_sym(
        handle: *mut c_void,
        name: *const c_char,
        caller: *const c_void,
        error: *mut c_char,
        size: usize,
        found: *mut c_int,
    ) -> *mut c_void;
    /// 0, or -1 and a message.
    pub fn __dl_close(handle: *mut c_void, error: *mut c_char, size: usize) -> c_int;
    /// Fills a `Dl_info`; 0 if no library holds the address.
    pub fn __dl_addr(address: *const c_void, info: *mut c_void) -> c_int;
    /// Fills the `struct dl_phdr_info` of the library that comes after the one with number `after`, 0 at the beginning, and returns its
    /// number; 0 past the end.
    pub fn __dl_iterate(after: c_int, info: *mut c_void) -> c_int;
    /// dlinfo: 0 (or what the request returns), or -1 and a message.
    pub fn __dl_info(
        handle: *mut c_void,
        request: c_int,
        info: *mut c_void,
        error: *mut c_char,
        size: usize,
    ) -> c_int;
}
