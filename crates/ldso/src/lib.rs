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
#![forbid(unsafe_code)]

mod config;
mod engine;
mod error;
mod find;
mod guest;
mod host;
mod link;
mod link_map;
mod loader;
mod place;
mod resolve;
mod slots;
mod stubs;

pub use config::{Config, SearchDirectory};
pub use engine::{Engine, Extern, Handles, HostFunction, InstantiateError, Source};
pub use error::{Error, Failure};
pub use host::{Bytes, FileId, Host, LibraryFile, Namespace, OpenError};
pub use loader::{LibraryInfo, Loader, RTLD_DEFAULT, RTLD_GLOBAL, RTLD_NEXT, RTLD_NODELETE, RTLD_NOLOAD};
pub use muslin_dylink as dylink;
