//! What the dynamic linker knows of a module.

use std::hash::BuildHasher;
use std::sync::Arc;

use hashbrown::{DefaultHashBuilder, HashMap, HashTable};
use wasmparser::{FuncType, GlobalType};

/// A shared object or dynamic executable, read and checked. Owns its strings; the bytes may go.
#[derive(Debug, Clone, Default)]
pub struct Dso {
    /// `--soname`: the module's name in the name section.
    pub soname: Option<String>,
    /// Sizes and alignments of a relocatable module; `None` for a prelinked one (no dylink.0 section).
    pub mem_info: Option<MemInfo>,
    /// Libraries that must be loaded with this one (`DT_NEEDED`), in order.
    pub needed: Vec<String>,
    /// Where to look for them (`DT_RUNPATH`), in order; `$ORIGIN` is not yet expanded.
    pub runtime_path: Vec<String>,
    /// Every import, in the order of the import section, which is the order that instantiation wants.
    pub imports: Vec<Import>,
    /// Every export, in the order of the export section.
    pub exports: Vec<Export>,
    /// Finds exports by name.
    pub(crate) export_index: ExportIndex,
    /// The module has a start function, so instantiating it runs guest code.
    pub has_start: bool,
    /// The module has a memory of its own: it cannot share the process's.
    pub defines_memory: bool,
    /// The module has a table of its own: its function pointers mean nothing to others.
    pub defines_table: bool,
    /// Table slots that the module's element segments fill.
    pub elements: Elements,
    /// Number of imported functions; function indices below it are imports.
    pub imported_functions: u32,
}

/// The mem_info subsection of dylink.0. Sizes in bytes and slots, alignments as numbers (not logarithms).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemInfo {
    /// Bytes of data, zero-initialized data included.
    pub memory_size: u32,
    /// Alignment of the data: a power of two.
    pub memory_align: u32,
    /// Slots in the indirect function table.
    pub table_size: u32,
    /// Alignment of the first slot: a power of two.
    pub table_align: u32,
}

/// One import.
#[derive(Debug, Clone)]
pub struct Import {
    /// `env`, `GOT.mem`, `GOT.func`, `wali`, …
    pub module: String,
    /// The symbol.
    pub name: String,
    /// What it must be.
    pub kind: ImportKind,
    /// dylink.0 says that the symbol is weak: undefined, it is null and no error.
    pub weak: bool,
    /// dylink.0 says that the symbol is thread-local. Of an entry of `GOT.mem` it means that the entry is the distance of the
    /// variable from this module's own `__tls_base`.
    pub tls: bool,
}

/// What an import must be.
#[derive(Debug, Clone)]
pub enum ImportKind {
    /// A function of this type; the number is its function index.
    Function(u32, Arc<FuncType>),
    /// A global; the number is its global index.
    Global(u32, GlobalType),
    /// A linear memory.
    Memory(MemoryLimits),
    /// A table.
    Table(TableLimits),
    /// An exception tag with these parameters.
    Tag(FuncType),
}

/// Limits of an imported memory, in pages of 64 KiB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemoryLimits {
    /// The memory must have at least so many pages.
    pub minimum: u64,
    /// And must never have more than these.
    pub maximum: Option<u64>,
    /// The module was linked for threads. [`crate::Rewrite`] clears the bit.
    pub shared: bool,
}

/// Limits of an imported table, in slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableLimits {
    /// The table must have at least so many slots.
    pub minimum: u64,
    /// And must never have more than these.
    pub maximum: Option<u64>,
}

/// One export.
#[derive(Debug, Clone)]
pub struct Export {
    /// The symbol.
    pub name: String,
    /// What it is.
    pub kind: ExportKind,
}

/// What an export is.
#[derive(Debug, Clone)]
pub enum ExportKind {
    /// A function.
    Function(FunctionExport),
    /// The address of data: an immutable i32 global. Relative to the module's memory base, or to its TLS base if
    /// `tls`; absolute in a prelinked module (there, too, relative to the TLS base if `tls`).
    Data {
        /// The offset or address.
        value: u32,
        /// dylink.0 says that the symbol is thread-local.
        tls: bool,
    },
    /// Any other global: `__stack_pointer`, `__tls_base`.
    Global(GlobalType),
    /// The module's memory.
    Memory,
    /// A table.
    Table,
    /// An exception tag with these parameters.
    Tag(FuncType),
}

/// An exported function.
#[derive(Debug, Clone)]
pub struct FunctionExport {
    /// Its index in the module's function index space: two exports with one index are the same function. An index
    /// below [`Dso::imported_functions`] is an import handed on.
    pub index: u32,
    /// Its type.
    pub ty: Arc<FuncType>,
}

/// Which functions the module's element segments put into the table: function index → slot, relative to the table
/// base, or absolute in a prelinked module. If a function appears twice, the first slot counts.
#[derive(Debug, Clone, Default)]
pub struct Elements {
    /// Function index → slot.
    pub slots: HashMap<u32, u32>,
    /// One past the last slot that a segment fills; 0 if there is none.
    pub end: u32,
}

/// Finds exports by name: a hash table of positions, which leaves the names where they are. The hash is seeded, so that a
/// file cannot be made to have all its names in one place.
#[derive(Debug, Clone, Default)]
pub(crate) struct ExportIndex {
    positions: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl ExportIndex {
    /// Makes room for so many more exports.
    pub(crate) fn reserve(&mut self, more: usize, exports: &[Export]) {
        self.positions.reserve(more, |&at| self.hasher.hash_one(exports[at as usize].name.as_str()));
    }

    /// Where `name` is in `exports`, all of which have been added.
    fn find(&self, exports: &[Export], name: &str) -> Option<usize> {
        let hash = self.hasher.hash_one(name);
        let found = self.positions.find(hash, |&at| exports[at as usize].name == name);
        found.map(|&at| at as usize)
    }

    /// Adds the last of `exports`. False, if there is one of this name already.
    pub(crate) fn add_last(&mut self, exports: &[Export]) -> bool {
        let Some((last, before)) = exports.split_last() else { return true };
        let hasher = |name: &str| self.hasher.hash_one(name);
        let hash = hasher(&last.name);
        if self.positions.find(hash, |&at| before[at as usize].name == last.name).is_some() {
            return false;
        }
        self.positions.insert_unique(hash, before.len() as u32, |&at| hasher(&exports[at as usize].name));
        true
    }
}

impl Dso {
    /// Whether addresses and slots are final: no dylink.0 section.
    pub fn is_prelinked(&self) -> bool {
        self.mem_info.is_none()
    }

    /// The export called `name`.
    pub fn export(&self, name: &str) -> Option<&Export> {
        self.exports.get(self.export_position(name)?)
    }

    /// The index into `exports` of the export called `name`.
    pub fn export_position(&self, name: &str) -> Option<usize> {
        self.export_index.find(&self.exports, name)
    }

    /// The value of an immutable i32 global exported under `name`, such as `__tls_size`.
    pub fn constant(&self, name: &str) -> Option<u32> {
        match self.export(name)?.kind {
            ExportKind::Data { value, .. } => Some(value),
            _ => None,
        }
    }

    /// The imported memory's limits, if a memory is imported.
    pub fn memory_limits(&self) -> Option<MemoryLimits> {
        self.imports.iter().find_map(|import| match import.kind {
            ImportKind::Memory(limits) => Some(limits),
            _ => None,
        })
    }

    /// The imported table's limits, if a table is imported.
    pub fn table_limits(&self) -> Option<TableLimits> {
        self.imports.iter().find_map(|import| match import.kind {
            ImportKind::Table(limits) => Some(limits),
            _ => None,
        })
    }
}
