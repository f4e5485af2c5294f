//! Module bytes in, [`Dso`] out: what a dynamic linker must know of a WebAssembly shared object before it
//! compiles anything, and the rewrites to make before compiling.
//!
//! The format is dylink.0 of the WebAssembly tool-conventions (`DynamicLinking.md`), as wasm-ld 22 writes it. A
//! module without that section is *prelinked*: its addresses and table slots are final. libc.so is one.
//!
//! Everything here is a pure function over bytes. Any input gives a result or a [`ParseError`]: counts, sizes and
//! alignments are limited (see [`limits`]), and nothing is allocated because of a number that the input merely claims.
#![forbid(unsafe_code)]

mod call_graph;
mod constant;
mod dso;
mod error;
pub mod fuse;
mod layout;
pub mod limits;
pub mod module;
mod parse;
mod reuse;
mod rewrite;
pub mod symbols;
pub mod variadic;

pub use call_graph::{CallGraph, Reached, Root};
pub use constant::Place;
pub use dso::{
    Dso, Elements, Export, ExportKind, FunctionExport, Import, ImportKind, MemInfo, MemoryLimits, TableLimits,
};
pub use error::ParseError;
pub use layout::{Region, regions};
pub use module::Module;
pub use reuse::is_reusable;
pub use rewrite::{Rewrite, RewriteError};
pub use symbols::{Symbol, SymbolKind};
pub use wasmparser;
pub use wasmparser::{FuncType, GlobalType, TypeRef, ValType};
