//! The malloc family as the rest of the library calls it: the process's, which is this library's own unless the program or a
//! preloaded library defines others.
//!
//! In libc.a each of these names is a function that calls the public one, of which a program may link its own
//! (arch/wasm32/static/replaceable.c). libc.so imports `env.malloc` and its kin, which it also exports
//! (arch/wasm32/dynamic/replaceable.c): the dynamic linker binds the import like any other, and if libc.so's own function
//! wins, makes the calls local ones before it compiles the code. So they cost nothing until somebody takes malloc's place.

use crate::types::c_void;

unsafe extern "C" {
    /// `malloc`.
    #[link_name = "__replaceable_malloc"]
    pub safe fn malloc(size: usize) -> *mut c_void;
    /// `calloc`.
    #[link_name = "__replaceable_calloc"]
    pub safe fn calloc(count: usize, size: usize) -> *mut c_void;
    /// `realloc`.
    #[link_name = "__replaceable_realloc"]
    pub fn realloc(block: *mut c_void, size: usize) -> *mut c_void;
    /// `free`.
    #[link_name = "__replaceable_free"]
    pub fn free(block: *mut c_void);
}
