//! `<dlfcn.h>` and `<link.h>`: the dynamic linker is the embedder's; libc passes on what programs ask.

pub mod dl_iterate_phdr;
pub mod dladdr;
pub mod dlclose;
pub mod dlerror;
pub mod dlopen;
pub mod dlsym;
pub mod loader;
