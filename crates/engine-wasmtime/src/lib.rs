//! Muslin on wasmtime: the one crate that knows this engine.
//!
//! # A process
//!
//! A [`Process`] is a wasmtime store over the address space of muslin-kernel-linux. Its memory is not wasmtime's: a
//! reservation of 4 GiB in which pages come and go with the guest's mmap (memory.rs). Compiled code has no bounds checks and needs none,
//! since every address it can form lies in the reservation or in the guard behind it.
//!
//! # Start-up
//!
//! The start of a small program costs less than a blink only if nothing is done twice. Compiled code comes from a cache on disk
//! (cache.rs), the compiler is set up only when something is missing there (code.rs), and the host's functions are made
//! one by one as modules import them (imports.rs).
//!
//! # The end
//!
//! A process ends by a system call, which travels through wasmtime as an error (imports.rs), or by a trap, which is what Linux
//! calls a signal (end.rs, report.rs). Faults of host code at guest addresses become traps (fault.rs).

mod alias;
mod cache;
mod code;
mod compiled;
mod config;
mod dynamic;
mod embed;
mod end;
mod fault;
mod image;
mod imports;
mod link;
mod loader_calls;
mod manager;
mod mapping;
mod memory;
mod modules;
mod process;
mod report;
mod segments;
mod session;
mod signals;
mod static_program;
mod unloaded;

pub use alias::file_id;
pub use compiled::compiled_module;
pub use dynamic::open_host;
pub use embed::{
    Answer, Call, DefinedFunction, Guest, Hooks, HostError, Undefined, UnresolvedHandler, Value,
    WarningHandler,
};
pub use end::End;
pub use manager::ManagerFile;
pub use process::{Fuse, Options, Process};
pub use report::{Frame, Report, signal_name};
pub use session::CallError;
pub use static_program::LoadError;
