//! `<dlfcn.h>` and `<link.h>`: the dynamic linker is the embedder's; libc passes on what programs ask.

pub mod __dl_called_by;
pub mod dl_iterate_phdr;
pub mod dladdr;
pub mod dlclose;
pub mod dlerror;
pub mod dlinfo;
pub mod dlopen;
pub mod dlsym;
pub mod dlvsym;
pub mod loader;
