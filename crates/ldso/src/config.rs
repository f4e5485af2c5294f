//! What the embedder decides.

use std::collections::BTreeSet;

use crate::host::Namespace;

/// The address space's fixed places and the search path.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where a prelinked library's data begins (libc.so).
    pub prelinked_base: u32,
    /// Where the program's data begins.
    pub program_base: u32,
    /// First address above the main stack: what `__stack_pointer` starts as.
    pub stack_top: u32,
    /// Table slots of the program start at a multiple of this, so that a small change of libc does not move them.
    pub program_table_align: u32,
    /// Directories searched before a library's own runtime path is (`--library-path`).
    pub library_path: Vec<SearchDirectory>,
    /// Directories searched after it (`LD_LIBRARY_PATH` of the guest's environment).
    pub ld_library_path: Vec<SearchDirectory>,
    /// Directories searched last: the sysroot's lib.
    pub default_path: Vec<SearchDirectory>,
    /// The directory that the program's file really lies in, symbolic links followed: its `$ORIGIN`. Without, the directory of
    /// its path.
    pub program_origin: Option<String>,
    /// Libraries loaded right after the program and searched before what it needs.
    pub preload: Vec<Preload>,
    /// Turn bases and GOT entries of the libraries loaded at start into constants before compiling.
    pub constant_globals: bool,
    /// Which symbols may stay undefined in the libraries loaded at start and with RTLD_NOW.
    pub undefined: Undefined,
    /// RTLD_LAZY means RTLD_NOW (`LD_BIND_NOW`).
    pub bind_now: bool,
    /// Call functions of another type than the import's through adapters, in place of refusing to link.
    pub fix_signatures: bool,
    /// Functions whose definition is variadic, for adapters: a function's type does not tell. What libc.so defines
    /// is known, and how other functions use their last parameter is looked at.
    pub variadic: BTreeSet<String>,
    /// Functions that are the host's, whatever libraries define.
    pub shadow: BTreeSet<String>,
}

/// Which symbols may stay undefined. A function then gets a stub that looks again when it is called; undefined data
/// is at address 0, as with `ld --unresolved-symbols=ignore-all`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Undefined {
    /// None.
    #[default]
    Refused,
    /// These.
    Allowed(BTreeSet<String>),
    /// All.
    AllAllowed,
}

impl Undefined {
    /// Whether `name` may be undefined.
    pub fn allows(&self, name: &str) -> bool {
        match self {
            Undefined::Refused => false,
            Undefined::Allowed(names) => names.contains(name),
            Undefined::AllAllowed => true,
        }
    }
}

/// A library to load before those that the program needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preload {
    /// A path, if it has a slash; else a name to search for.
    pub name: String,
    /// Whose path it is.
    pub namespace: Namespace,
    /// If it is there only because of this environment variable: the run goes on without it if it cannot be loaded.
    pub variable: Option<&'static str>,
}

/// A directory in the search path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchDirectory {
    /// Whose path it is.
    pub namespace: Namespace,
    /// The directory, without a trailing slash.
    pub path: String,
}

impl Default for Config {
    /// The address space of ARCHITECTURE.md, an empty search path.
    fn default() -> Config {
        Config {
            prelinked_base: 0x100_0000,
            program_base: 0x200_0000,
            stack_top: 0x81_0000,
            program_table_align: 1024,
            library_path: Vec::new(),
            ld_library_path: Vec::new(),
            default_path: Vec::new(),
            program_origin: None,
            preload: Vec::new(),
            constant_globals: true,
            undefined: Undefined::Refused,
            bind_now: false,
            fix_signatures: false,
            variadic: BTreeSet::new(),
            shadow: BTreeSet::new(),
        }
    }
}
