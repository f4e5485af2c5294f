//! Muslin runs C programs and shared libraries that were compiled to WebAssembly.
//!
//! [`Command`] is a program about to be run: its arguments and environment, the directories that it may see, where its
//! libraries are. The `muslin` command does nothing that this library does not. [`Process`] has libraries without a program, for
//! calls from Rust; [`Module`] shows what a file needs before anything is loaded. `docs/embedding.md` is an introduction.
#![forbid(unsafe_code)]

mod command;
mod directories;
mod function;
pub mod inspect;
pub mod module;
mod process;
mod program;
mod stdio;
pub mod sysroot;

pub use command::{
    Command, Error, ExitStatus, Frame, Fuse, Output, Reason, Report, Resolve, UndefinedFunction,
    UnresolvedSymbol, signal_name,
};
pub use function::{
    Arguments, CallResult, Function, FunctionResult, Guest, HostError, IntoFunction, Number, OfNumbers,
    Value, WithGuest,
};
pub use module::Module;
pub use process::{CallError, Library, Mode, Process};
pub use stdio::Stdio;

/// What strerror says of an error of the host's, without the "(os error 2)" that Rust adds.
pub fn error_text(error: &std::io::Error) -> String {
    command::text(error)
}
