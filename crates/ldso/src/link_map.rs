//! The link map: every library of the process, and the scopes in which symbols are looked up.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use muslin_dylink::{Dso, Export, ExportKind, ImportKind};

use crate::config::Config;
use crate::engine::{Engine, Handles, HostFunction, Source};
use crate::host::{FileId, Namespace};
use crate::slots::Slots;

/// Names a library as long as the process lives; never used again after unloading. It is also the handle that dlopen
/// returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct LibraryId(pub u32);

/// How far a library's constructors are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Init {
    /// Not called.
    Pending,
    /// Called; they may still be running.
    Started,
}

/// One loaded module.
pub(crate) struct Library<H: Handles> {
    pub dso: Arc<Dso>,
    /// The path it was found under: its name in messages, in dladdr, and what `$ORIGIN` comes from.
    pub path: String,
    pub namespace: Namespace,
    pub identity: Option<FileId>,
    /// Names without a slash that it answers to besides its soname.
    pub names: Vec<String>,
    /// The bytes, until it is instantiated.
    pub source: Option<Source>,

    /// Address of the data; what `__dso_handle` is.
    pub memory_base: u32,
    /// Mapped regions to give back on unloading: (address, size).
    pub regions: Vec<(u32, u32)>,
    pub table_base: u32,
    /// Slots of the element segments.
    pub table_size: u32,
    /// Slots given to functions that are not in the element segments: function index → slot.
    pub extra_slots: HashMap<u32, u32>,
    /// The main thread's TLS block, 0 if there is none.
    pub tls_base: u32,

    pub needed: Vec<LibraryId>,
    /// Libraries whose definitions this one is bound to.
    pub bound_to: BTreeSet<LibraryId>,
    /// What is searched after the global scope: the library that was opened, and its dependencies breadth-first.
    pub local_scope: Arc<[LibraryId]>,

    pub instance: Option<H::Instance>,
    pub init: Init,
    /// How often dlopen has returned it, less how often dlclose has taken it back.
    pub opens: u32,
    /// Loaded at start, or with RTLD_NODELETE: stays until the process ends.
    pub permanent: bool,
    /// In the global scope.
    pub global: bool,
    /// Its destructors are running; nobody may find it any more.
    pub closing: bool,
    /// Guest copies of strings (dladdr), by content.
    pub strings: HashMap<String, u32>,
    /// Where the next string goes, and how much room is left there.
    pub string_room: (u32, u32),
}

impl<H: Handles> Library<H> {
    /// Whether `name`, without a slash, means this library.
    pub fn answers_to(&self, name: &str) -> bool {
        self.dso.soname.as_deref() == Some(name) || self.names.iter().any(|n| n == name)
    }

    /// The slot of a function that has one.
    pub fn slot(&self, function: u32) -> Option<u32> {
        match self.dso.elements.slots.get(&function) {
            Some(&slot) if self.dso.is_prelinked() => Some(slot),
            Some(&slot) => Some(self.table_base + slot),
            None => self.extra_slots.get(&function).copied(),
        }
    }

    /// Whether the module exports a function `name` that takes `parameters` i32s and returns nothing.
    pub fn has_hook(&self, name: &str, parameters: usize) -> bool {
        use muslin_dylink::ValType;
        match self.dso.export(name).map(|export| &export.kind) {
            Some(ExportKind::Function(function)) => {
                function.ty.results().is_empty()
                    && function.ty.params().len() == parameters
                    && function.ty.params().iter().all(|&ty| ty == ValType::I32)
            }
            _ => false,
        }
    }

    /// The module has thread-local data: its size, 0 if not.
    pub fn tls_size(&self) -> u32 {
        self.dso.constant("__tls_size").unwrap_or(0)
    }
}

/// All that the dynamic linker knows of a process.
pub(crate) struct LinkMap<H: Handles> {
    pub config: Config,
    pub libraries: BTreeMap<LibraryId, Library<H>>,
    pub program: Option<LibraryId>,
    /// The global scope, in search order.
    pub global_scope: Vec<LibraryId>,
    pub slots: Slots,
    pub next_id: u32,
    pub stack_pointer: Option<H::Global>,
    /// The host's functions that were asked for, by module and name; `None` for those that it does not have.
    pub host_functions: HashMap<String, HashMap<String, Option<HostFunction<H>>>>,
    /// Tags that every module shares and none defines.
    pub tags: HashMap<String, H::Tag>,
    /// Slots handed out whose function is not in the table yet: (library, export's position, slot).
    pub unfilled: Vec<(LibraryId, usize, u32)>,
}

/// Names that every module may export and that are the linker's, not symbols.
const HOOKS: [&str; 9] = [
    "__wasm_call_ctors",
    "__wasm_apply_data_relocs",
    "__wasm_apply_global_relocs",
    "__wasm_apply_tls_relocs",
    "__wasm_init_tls",
    "__wasm_init_memory",
    "__tls_base",
    "__tls_size",
    "__tls_align",
];

impl<H: Handles> LinkMap<H> {
    pub fn new(config: Config) -> LinkMap<H> {
        LinkMap {
            config,
            libraries: BTreeMap::new(),
            program: None,
            global_scope: Vec::new(),
            slots: Slots::new(),
            next_id: 1,
            stack_pointer: None,
            host_functions: HashMap::new(),
            tags: HashMap::new(),
            unfilled: Vec::new(),
        }
    }

    /// The library `id`, if it is loaded and not on its way out.
    pub fn live(&self, id: LibraryId) -> Option<&Library<H>> {
        self.libraries.get(&id).filter(|library| !library.closing)
    }

    /// The first definition of `name` in `scope`.
    pub fn find_in(
        &self,
        scope: impl IntoIterator<Item = LibraryId>,
        name: &str,
    ) -> Option<(LibraryId, usize)> {
        if HOOKS.contains(&name) {
            return None;
        }
        scope.into_iter().find_map(|id| {
            let library = self.live(id)?;
            let position = library.dso.export_position(name)?;
            Some((id, position))
        })
    }

    /// The scope in which the imports of `id` are looked up: the global one, then its local one.
    pub fn scope_of(&self, id: LibraryId) -> impl Iterator<Item = LibraryId> + '_ {
        let local = self.libraries.get(&id).map(|library| &library.local_scope[..]).unwrap_or_default();
        self.global_scope
            .iter()
            .copied()
            .chain(local.iter().copied().filter(|id| !self.global_scope.contains(id)))
    }

    /// `root` and all that it needs, breadth-first.
    pub fn breadth_first(&self, roots: &[LibraryId]) -> Vec<LibraryId> {
        let mut order: Vec<LibraryId> = Vec::new();
        let mut seen = BTreeSet::new();
        for &root in roots {
            if seen.insert(root) {
                order.push(root);
            }
        }
        let mut next = 0;
        while let Some(&id) = order.get(next) {
            next += 1;
            for &needed in self.libraries.get(&id).map(|library| &library.needed[..]).unwrap_or_default() {
                if seen.insert(needed) {
                    order.push(needed);
                }
            }
        }
        order
    }

    /// `roots` and all that they need, dependencies before their dependents, prelinked libraries (libc.so) before all.
    /// In a cycle, the library that is reached first comes last.
    pub fn dependencies_first(&self, roots: &[LibraryId]) -> Vec<LibraryId> {
        let all = self.breadth_first(roots);
        let prelinked = all
            .iter()
            .copied()
            .filter(|id| self.libraries.get(id).is_some_and(|library| library.dso.is_prelinked()));
        depth_first(prelinked.chain(all.iter().copied()).collect::<Vec<_>>(), |id| {
            self.libraries.get(&id).map(|library| library.needed.clone()).unwrap_or_default()
        })
    }

    /// The export at `position` of library `id`.
    pub fn export(&self, (id, position): (LibraryId, usize)) -> Option<&Export> {
        self.libraries.get(&id)?.dso.exports.get(position)
    }

    /// If the function `index` of `id` is an import handed on: the import's position.
    pub fn handed_on(&self, id: LibraryId, index: u32) -> Option<usize> {
        let dso = &self.libraries.get(&id)?.dso;
        if index >= dso.imported_functions {
            return None;
        }
        dso.imports
            .iter()
            .position(|import| matches!(import.kind, ImportKind::Function(import, _) if import == index))
    }

    /// The host's function `module.name`. Asked for once: engines make them, and libc.so alone imports two hundred.
    pub fn host_function<C: Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        module: &str,
        name: &str,
    ) -> Option<&HostFunction<H>> {
        if !self.host_functions.contains_key(module) {
            self.host_functions.insert(module.to_owned(), HashMap::new());
        }
        let of_module = self.host_functions.get_mut(module)?;
        if !of_module.contains_key(name) {
            of_module.insert(name.to_owned(), cx.host_function(module, name));
        }
        of_module.get(name)?.as_ref()
    }

    /// The path of a library for messages.
    pub fn path(&self, id: LibraryId) -> &str {
        self.libraries.get(&id).map_or("?", |library| &library.path)
    }
}

/// Post-order over a graph, without recursion: hostile files must not decide how deep the stack gets.
pub(crate) fn depth_first(
    roots: Vec<LibraryId>,
    edges: impl Fn(LibraryId) -> Vec<LibraryId>,
) -> Vec<LibraryId> {
    let mut order = Vec::new();
    let mut seen = BTreeSet::new();
    for root in roots {
        if !seen.insert(root) {
            continue;
        }
        let mut stack = vec![(root, edges(root).into_iter())];
        while let Some((id, rest)) = stack.last_mut() {
            match rest.next() {
                Some(next) if seen.insert(next) => {
                    let more = edges(next).into_iter();
                    stack.push((next, more));
                }
                Some(_) => {}
                None => {
                    order.push(*id);
                    stack.pop();
                }
            }
        }
    }
    order
}
