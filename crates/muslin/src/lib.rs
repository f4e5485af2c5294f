//! Muslin runs C programs and shared libraries that were compiled to WebAssembly.
//!
//! [`Command`] is a program about to be run: its arguments and environment, the directories that it may see, where its
//! libraries are. The `muslin` command does nothing that this library does not.
#![forbid(unsafe_code)]

mod command;
mod directories;
pub mod inspect;
mod program;
pub mod sysroot;

pub use command::{Command, Error, ExitStatus, Frame, Fuse, Reason, Report, UnresolvedSymbol, signal_name};

/// What strerror says of an error of the host's, without the "(os error 2)" that Rust adds.
pub fn error_text(error: &std::io::Error) -> String {
    command::text(error)
}
