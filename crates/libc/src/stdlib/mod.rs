//! `<stdlib.h>`

pub mod _Exit;
pub mod __cxa_atexit;
pub mod abort;
pub mod aligned_alloc;
pub mod atexit;
pub mod calloc;
pub mod clearenv;
pub mod environ;
pub mod exit;
pub mod free;
pub mod free_aligned_sized;
pub mod free_sized;
pub mod getenv;
pub mod malloc;
pub mod malloc_usable_size;
pub mod memalign;
pub mod posix_memalign;
pub mod putenv;
pub mod realloc;
pub mod reallocarray;
pub mod secure_getenv;
pub mod setenv;
pub mod unsetenv;
pub mod valloc;
