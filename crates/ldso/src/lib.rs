//! Muslin's dynamic linker. It knows no engine and no host: an [`Engine`] compiles, instantiates and calls, a
//! [`Host`] finds files and hands out address space. Both are traits, so the same linker runs on wasmtime, in a
//! browser, and against a fake in tests.
//!
//! # Who holds what
//!
//! A [`Loader`] is the link map of one process. Its methods take `&self` and the engine as `cx: &mut C`: the engine is
//! usually a view of the store that the call came in on (wasmtime's `Caller`), made anew for each call. The loader
//! keeps the engine's handles ([`Handles`]) between calls, never the engine.
//!
//! Guest code runs in two ways. Start functions, data relocations and `__wasm_init_tls` run while a library is being
//! linked; they must not come back into the loader, and get an error if they do. Constructors and destructors may do
//! everything, dlopen and dlclose included: the link map is not locked while they run.
//!
//! # Terms of ELF and what they are here
//!
//! | ELF | here |
//! |---|---|
//! | load address | `memory_base`, and `table_base` for the functions that a module puts into the table itself |
//! | a function's address | a slot of the process's one table; each function has at most one, whoever asks |
//! | GOT | imported globals `GOT.mem.x` and `GOT.func.x` |
//! | PLT | none: an import is bound to the function itself, or to a stub that goes through its slot |
//! | ET_EXEC | libc.so: no dylink.0 section, all addresses final |
//! | DT_NEEDED, DT_RUNPATH | dylink.0 `needed`, `runtime-path`; DT_SONAME is the module's name |
//! | `__dso_handle` | the module's `memory_base`: wasm-ld puts the symbol at the start of the data, and every library has a page of its own even without data. dlclose passes it to libc's `__cxa_finalize` |
//! | DT_INIT_ARRAY | `__wasm_call_ctors`; DT_FINI_ARRAY: the linker makes constructors register destructors with `__cxa_atexit` |
//! | RTLD_LAZY | what is defined is bound at once; a function that is not may come later (lazy.rs) |
//! | symbol versions | none |
//!
//! # Later
//!
//! With threads, each has instances and a table of its own over the same memory: the link map's decisions
//! (`resolve`, `place`, `slots`) are per process and stay, what `link` does with them is done once for each thread.
#![forbid(unsafe_code)]

mod adapt;
mod bundle;
mod config;
mod dependencies;
mod engine;
mod error;
mod find;
mod fuse;
mod guest;
mod host;
mod info;
mod lazy;
mod link;
mod link_map;
mod loader;
mod manager;
mod place;
mod resolve;
mod reuse;
mod scope;
mod slots;
mod stubs;

pub use config::{Config, Preload, SearchDirectory, Undefined};
pub use dependencies::{Dependencies, Dependency, Found, Needed};
pub use engine::{Engine, Extern, Handles, HostFunction, InstantiateError, Resolution, Source};
pub use error::{Error, ErrorKind, Failure, Reason, UnresolvedSymbol};
pub use fuse::{FusedProgram, Loaded};
pub use host::{Bytes, FileId, Host, Kind, LibraryFile, Namespace, OpenError};
pub use link::STUBS;
pub use link_map::is_linker_hook;
pub use loader::{
    LibraryInfo, Loader, RTLD_DEEPBIND, RTLD_DEFAULT, RTLD_GLOBAL, RTLD_NEXT, RTLD_NODELETE, RTLD_NOLOAD,
    RTLD_NOW,
};
pub use manager::{MemoryManagerImport, MemoryManagerModule};
pub use muslin_dylink as dylink;
pub use resolve::signature;
pub use scope::is_passed_on;
