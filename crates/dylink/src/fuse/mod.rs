//! Many modules into one: a program and its libraries, once everything about them is decided.
//!
//! When all modules of a program are placed and every import is bound, nothing is left of dynamic linking but the cost:
//! each module is an instance with exports and imports that an engine must match again at every start, and each call from one
//! module to another goes through an import. Fusing takes the decisions as they are and writes one module in which
//! an import is a direct call, a base or GOT entry is a number, and what cannot be reached is left out.
//!
//! What stays as it was: addresses, table slots, the order in which start functions, relocations and constructors run, and the
//! meaning of every function pointer. A fused module needs its memory mapped as the parts' was, and works nowhere else.
//!
//! # What the loader did, in code
//!
//! Two functions are added. The start function does what the loader does between instantiating and
//! constructors: the parts' own start functions, thread-local blocks and the GOT entries that point into them, data relocations.
//! The other one stands for the loader's `env.__dl_init` and runs the constructors; it is left out if
//! [`Plan::keep_exports`] says that a loader will be there.
//!
//! # Files
//!
//! `read` takes a part to pieces, `reach` finds what is used, `write` puts the pieces together, `glue` has the two functions; `bundle` is
//! about fused modules in files.

pub mod bundle;
mod glue;
mod reach;
mod read;
mod write;

use std::fmt;

use wasmparser::BinaryReaderError;

/// Everything that was decided.
#[derive(Debug, Default)]
pub struct Plan<'a> {
    /// The modules.
    pub parts: Vec<Part<'a>>,
    /// Which part is the program: its `_start` becomes the fused module's.
    pub program: usize,
    /// The order in which start functions, relocations and TLS initializers run: indices into `parts`.
    pub instantiation_order: Vec<usize>,
    /// The order of constructors.
    pub constructor_order: Vec<usize>,
    /// What `__stack_pointer` starts as.
    pub stack_top: u32,
    /// Slots of the table.
    pub table_size: u32,
    /// Pages of 64 KiB that the memory must have.
    pub memory_pages: u64,
    /// Keep every function, and export what the parts export as `<index of the part>.<name>`, so that a loader can bind other
    /// modules to it; memory and table are imported. Otherwise only `_start`, the table and the stack
    /// pointer are exported, and the module defines the table.
    pub keep_exports: bool,
    /// Export what would be the start function as [`INITIALIZE`], and each variable as [`VARIABLE`] with its number, in place of having a start function: so
    /// that what it does can be done once and kept.
    pub separate_start: bool,
}

/// Pages of 64 KiB that a process's memory has: all there can be.
pub const PAGES: u64 = 1 << 16;

/// The export that does what the start function would, if [`Plan::separate_start`].
pub const INITIALIZE: &str = "initialize";

/// What the exports of variables begin with, if [`Plan::separate_start`].
pub const VARIABLE: &str = "variable.";

/// One module.
#[derive(Debug)]
pub struct Part<'a> {
    /// Its bytes, unchanged.
    pub bytes: &'a [u8],
    /// What each of its imports gets, in the order of the import section.
    pub imports: Vec<Given>,
    /// Functions that have a table slot without being in the module's element segments: (function index, slot).
    pub slots: Vec<(u32, u32)>,
    /// Memory for its thread-local data, if the start function does not choose a block itself; 0 if there is none.
    pub tls_block: u32,
    /// Whether the linker calls `__wasm_init_tls`: not for a module whose start function has done all there is to do.
    pub initialize_tls: bool,
}

/// What an import gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// The memory.
    Memory,
    /// The table.
    Table,
    /// A global with this value that nobody changes.
    Constant(u32),
    /// The process's stack pointer, if no part defines it.
    StackPointer,
    /// The global that a part exports.
    Global {
        /// Which part.
        part: usize,
        /// The export's name.
        export: String,
    },
    /// The address of a thread-local variable.
    TlsAddress {
        /// The part that defines it.
        part: usize,
        /// Its place in that part's block.
        offset: u32,
        /// Relative to the thread-local block of the part that imports it.
        relative: bool,
    },
    /// The address 0, relative to the thread-local block of the part that imports it: a weak thread-local variable that nobody defines.
    NoTlsAddress,
    /// The tag that a part exports.
    Tag {
        /// Which part.
        part: usize,
        /// The export's name.
        export: String,
    },
    /// A tag of this name that all parts share and none defines.
    SharedTag(String),
    /// A part's function.
    Function {
        /// Which part.
        part: usize,
        /// The function's index there.
        index: u32,
    },
    /// A function of the host.
    Host {
        /// `wali` or `env`.
        module: String,
        /// The function.
        name: String,
    },
    /// A weak function that nobody defines: calling it is calling null.
    Null,
}

/// A fused module.
#[derive(Debug)]
pub struct Fused {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Which functions came from which part: (first function index, part), in order. Functions before the first entry are imported
    /// or were added.
    pub functions: Vec<(u32, usize)>,
    /// The host's functions that are imported: (module, name).
    pub imports: Vec<(String, String)>,
    /// What the start function does shows in memory and in variables of type i32 only: it calls nothing of the host's and leaves
    /// the table alone.
    pub start_is_pure: bool,
}

/// Modules that could not be fused: one is malformed, or uses something that has no meaning in one module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FuseError(pub(crate) String);

impl fmt::Display for FuseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for FuseError {}

impl From<BinaryReaderError> for FuseError {
    fn from(error: BinaryReaderError) -> Self {
        FuseError(error.to_string())
    }
}

impl<E: fmt::Display> From<wasm_encoder::reencode::Error<E>> for FuseError {
    fn from(error: wasm_encoder::reencode::Error<E>) -> Self {
        FuseError(error.to_string())
    }
}

/// An index that points outside of what the module has.
pub(crate) fn out_of_range(what: &str, index: impl fmt::Display) -> FuseError {
    FuseError(format!("there is no {what} {index}"))
}

impl Plan<'_> {
    /// Writes the fused module. Pure: the same plan always gives the same bytes.
    ///
    /// # Errors
    /// If a part is malformed, has several memories or tables, or types other than functions.
    pub fn fuse(&self) -> Result<Fused, FuseError> {
        let pieces = self.parts.iter().map(read::Pieces::of).collect::<Result<Vec<_>, _>>()?;
        let kept = reach::reachable(self, &pieces)?;
        write::write(self, &pieces, &kept)
    }
}

/// Whether a module has debug information, which fusing would leave out.
pub fn has_debug_info(bytes: &[u8]) -> bool {
    let sections = wasmparser::Parser::new(0).parse_all(bytes);
    sections.flatten().any(|payload| {
        matches!(payload, wasmparser::Payload::CustomSection(section) if section.name() == ".debug_info")
    })
}
