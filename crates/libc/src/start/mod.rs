//! From `_start` to `main` and back to `exit`.
//!
//! crt1.o's `_start` calls `__libc_start_main`, which fetches the arguments and the environment from the embedder
//! (WALI's `__cl_*` and `__get_init_envfile`), runs constructors and calls `main`.
//! What runs constructors differs: a static program runs its own (`__wasm_call_ctors`, made by the linker), a dynamic one asks
//! the loader. Both define `__libc_start_init`: arch/wasm32/static/libc_start_init.c goes into libc.a,
//! arch/wasm32/dynamic/libc_start_init.c into libc.so.

mod __libc_start;
mod arguments;
pub mod environment;
mod program_name;
mod stack_guard;
