//! The link map: every library of the process, and the scopes in which symbols are looked up.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use muslin_dylink::{Dso, Export, ExportKind, FuncType, ImportKind};

use crate::config::Config;
use crate::engine::{Engine, Handles, HostFunction, Source};
use crate::host::{FileId, Namespace};
use crate::info::GuestList;
use crate::lazy::{Lazy, LazyNames};
use crate::reuse::{ContentsId, Kept, Life};
use crate::scope::{self, Scope};
use crate::slots::Slots;
use crate::stubs::Stub;

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
    /// Libraries that need this one or are bound to it; nobody counts the users of one that stays anyway.
    pub users: BTreeSet<LibraryId>,
    /// What is searched after the global scope: the library that was opened, and its dependencies breadth-first.
    pub local_scope: Arc<Scope>,
    /// RTLD_DEEPBIND: its local scope comes before the global one.
    pub deep: bool,
    /// The library and all that it needs, breadth-first: what dlsym searches with its handle. Made when that is asked for first.
    pub own_scope: Option<Arc<Scope>>,

    pub instance: Option<H::Instance>,
    /// If the instance is of a bundle: which part of it this library is.
    pub part: Option<usize>,
    /// Tells instances apart; 0 before there is one.
    pub instance_number: u64,
    /// What its bytes are known by.
    pub contents: ContentsId,
    /// How to use its instance again when it is unloaded.
    pub life: Option<Box<Life<H>>>,
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
    /// The names without a slash that mean this library, each once.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let soname = self.dso.soname.as_deref();
        let others = self.names.iter().map(String::as_str).filter(move |&name| Some(name) != soname);
        soname.into_iter().chain(others)
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

    /// What the instance exports the library's `name` as.
    pub fn exported_as<'a>(&self, name: &'a str) -> Cow<'a, str> {
        match self.part {
            Some(part) => Cow::Owned(format!("{part}.{name}")),
            None => Cow::Borrowed(name),
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
    /// The global scope.
    pub global_scope: Scope,
    /// Libraries by the names that they answer to, in load order; those on their way out included.
    by_name: HashMap<String, Vec<LibraryId>>,
    /// Libraries by their file, in load order; those on their way out included.
    by_file: HashMap<FileKey, Vec<LibraryId>>,
    /// Libraries by their `__dso_handle`.
    by_base: HashMap<u32, LibraryId>,
    pub slots: Slots,
    /// Libraries of which a handle was given back since somebody looked for what nobody needs.
    pub dropped: Vec<LibraryId>,
    /// A dlclose is running destructors.
    pub unloading: bool,
    /// One of them called dlclose.
    pub unload_again: bool,
    /// What is kept of libraries that were unloaded.
    pub kept: Kept<H>,
    /// The modules of linker stubs that were made.
    pub stubs: HashMap<Vec<Stub>, H::Instance>,
    pub next_id: u32,
    pub stack_pointer: Option<H::Global>,
    /// The host's functions that were asked for, by module and name; `None` for those that it does not have.
    pub host_functions: HashMap<String, HashMap<String, Option<HostFunction<H>>>>,
    /// Tags that every module shares and none defines.
    pub tags: HashMap<String, (FuncType, H::Tag)>,
    /// The list of `struct link_map` in guest memory.
    pub list: GuestList,
    /// Slots handed out whose function is not in the table yet: (export's position, slot) of each library.
    pub unfilled: BTreeMap<LibraryId, Vec<(usize, u32)>>,
    /// All mapped regions of libraries: address → size, owner.
    pub regions: BTreeMap<u32, (u32, LibraryId)>,
    /// The slots of host functions whose address was taken, by module and name.
    pub host_slots: HashMap<(String, String), u32>,
    /// Those of them that are not in the table yet.
    pub unfilled_host: Vec<(u32, H::Func)>,
    /// Functions that nobody defined when their users were loaded, by the slot that their stubs call.
    pub lazy: BTreeMap<u32, Lazy>,
    /// The same by name.
    pub lazy_names: LazyNames,
    /// What was said about adapters: symbol, type of the call, type of the definition.
    pub warned: HashSet<(String, Arc<FuncType>, Arc<FuncType>)>,
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

/// Whether an export of this name is the linker's to call, and no symbol.
pub fn is_linker_hook(name: &str) -> bool {
    name.starts_with("__") && HOOKS.contains(&name)
}

/// What tells whether two files are the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum FileKey {
    /// Device and inode.
    File(u64, u64),
    /// The path of bytes that are no file.
    Path(String),
}

impl FileKey {
    fn new(identity: Option<FileId>, path: &str) -> FileKey {
        match identity {
            Some(id) => FileKey::File(id.device, id.inode),
            None => FileKey::Path(path.to_owned()),
        }
    }
}

/// Takes `id` out of the list under `key`.
fn forget<K, Q>(lists: &mut HashMap<K, Vec<LibraryId>>, key: &Q, id: LibraryId)
where
    K: std::borrow::Borrow<Q> + Eq + std::hash::Hash,
    Q: Eq + std::hash::Hash + ?Sized,
{
    if let Some(list) = lists.get_mut(key) {
        list.retain(|&other| other != id);
        if list.is_empty() {
            lists.remove(key);
        }
    }
}

impl<H: Handles> LinkMap<H> {
    pub fn new(config: Config) -> LinkMap<H> {
        LinkMap {
            config,
            libraries: BTreeMap::new(),
            program: None,
            global_scope: Scope::default(),
            by_name: HashMap::new(),
            by_file: HashMap::new(),
            by_base: HashMap::new(),
            slots: Slots::new(),
            dropped: Vec::new(),
            unloading: false,
            unload_again: false,
            kept: Kept::new(),
            stubs: HashMap::new(),
            next_id: 1,
            stack_pointer: None,
            host_functions: HashMap::new(),
            tags: HashMap::new(),
            list: GuestList::default(),
            unfilled: BTreeMap::new(),
            regions: BTreeMap::new(),
            host_slots: HashMap::new(),
            unfilled_host: Vec::new(),
            lazy: BTreeMap::new(),
            lazy_names: LazyNames::new(),
            warned: HashSet::new(),
        }
    }

    /// The library `id`, if it is loaded and not on its way out.
    pub fn live(&self, id: LibraryId) -> Option<&Library<H>> {
        self.libraries.get(&id).filter(|library| !library.closing)
    }

    /// Adds a library. It can be found by its names and its file from now on.
    pub fn insert(&mut self, id: LibraryId, library: Library<H>) {
        for name in library.names() {
            self.by_name.entry(name.to_owned()).or_default().push(id);
        }
        self.by_file.entry(FileKey::new(library.identity, &library.path)).or_default().push(id);
        self.libraries.insert(id, library);
    }

    /// Takes a library out of the map.
    pub fn remove(&mut self, id: LibraryId) -> Option<Library<H>> {
        let library = self.libraries.remove(&id)?;
        for name in library.names() {
            forget(&mut self.by_name, name, id);
        }
        forget(&mut self.by_file, &FileKey::new(library.identity, &library.path), id);
        if self.by_base.get(&library.memory_base) == Some(&id) {
            self.by_base.remove(&library.memory_base);
        }
        Some(library)
    }

    /// Makes a loaded library answer to one more name.
    pub fn add_name(&mut self, id: LibraryId, name: &str) {
        if let Some(library) = self.libraries.get_mut(&id)
            && !library.names().any(|known| known == name)
        {
            library.names.push(name.to_owned());
            self.by_name.entry(name.to_owned()).or_default().push(id);
        }
    }

    /// Notes where the libraries of a batch were placed.
    pub fn placed(&mut self, batch: &[LibraryId]) {
        for &id in batch {
            if let Some(library) = self.libraries.get(&id) {
                self.by_base.insert(library.memory_base, id);
            }
        }
    }

    /// The library that answers to `name`.
    pub fn named(&self, name: &str) -> Option<LibraryId> {
        self.first_live(self.by_name.get(name)?)
    }

    /// The library that came from this file, or from this path if it is no file.
    pub fn of_file(&self, identity: Option<FileId>, path: &str) -> Option<LibraryId> {
        self.first_live(self.by_file.get(&FileKey::new(identity, path))?)
    }

    /// The library with this `__dso_handle`.
    pub fn with_handle(&self, dso_handle: u32) -> Option<LibraryId> {
        self.by_base.get(&dso_handle).copied()
    }

    fn first_live(&self, ids: &[LibraryId]) -> Option<LibraryId> {
        ids.iter().copied().find(|&id| self.live(id).is_some())
    }

    /// The first definition of `name` in `scope`.
    pub fn find_in(&self, scope: &[LibraryId], name: &str) -> Option<(LibraryId, usize)> {
        if is_linker_hook(name) { None } else { scope::find_in(&self.libraries, scope, name) }
    }

    /// The first definition of `name` in an indexed scope.
    pub fn find_in_scope(&self, scope: &Scope, name: &str) -> Option<(LibraryId, usize)> {
        if is_linker_hook(name) { None } else { scope.find(&self.libraries, name) }
    }

    /// What `name` means to library `id`: the definition in the global scope, or else in its local one; the other way round with
    /// RTLD_DEEPBIND.
    pub fn find_for(&self, id: LibraryId, name: &str) -> Option<(LibraryId, usize)> {
        let global = || self.find_in_scope(&self.global_scope, name);
        let Some(library) = self.libraries.get(&id) else { return global() };
        let local = || self.find_in_scope(&library.local_scope, name);
        if library.deep { local().or_else(global) } else { global().or_else(local) }
    }

    /// The libraries in which the imports of `id` are looked up, in order.
    pub fn scope_of(&self, id: LibraryId) -> impl Iterator<Item = LibraryId> + '_ {
        let library = self.libraries.get(&id);
        let local = library.map(|library| library.local_scope.order()).unwrap_or_default();
        let global = self.global_scope.order();
        let (first, second) =
            if library.is_some_and(|library| library.deep) { (local, global) } else { (global, local) };
        let mut seen = HashSet::new();
        first.iter().chain(second).copied().filter(move |&id| seen.insert(id))
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

    /// Makes a function the host's `module.name` from now on.
    pub fn remember_host_function(&mut self, module: &str, name: &str, function: HostFunction<H>) {
        self.host_functions.entry(module.to_owned()).or_default().insert(name.to_owned(), Some(function));
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
