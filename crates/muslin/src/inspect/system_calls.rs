//! The system calls that a program and its libraries can make.
//!
//! A module can make the calls that it imports, and nothing else: the engine has no other way out. For a static
//! program, which the linker has rid of everything that it does not use, and for a library, that is the answer. But libc.so imports every
//! call there is. Of libc.so those count that can be reached from the functions and data that the other modules
//! import ([`CallGraph`] says how, and where it errs: always towards more), from its start function, and
//! from its constructors.
//!
//! A module that imports `dlopen` or `dlsym` can enter any function, and load code that is not known yet: then all of libc.so
//! counts, and the list says why and is, with `dlopen`, still no bound for what a library loaded later does itself.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use muslin_ldso::Dependencies;
use muslin_ldso::dylink::{CallGraph, Dso, ExportKind, ImportKind, Module, Root};

use super::bindings::Bindings;
use crate::Error;

/// The import module of system calls.
const MODULE: &str = muslin_abi::MODULE;

/// WALI's functions that are no system calls.
const AUXILIARY: [&str; 7] = [
    "__cl_get_argc",
    "__cl_get_argv_len",
    "__cl_copy_argv",
    "__get_init_envfile",
    "__init",
    "__deinit",
    "__proc_exit",
];

/// Functions that find others by name, or load them.
const UNBOUNDED: [&str; 4] = ["dlopen", "dlmopen", "dlsym", "dlvsym"];

/// What a program and its libraries can ask of the host.
#[derive(Debug, Clone, Default)]
pub struct SystemCalls {
    /// For each library, in order; those that make no calls are left out.
    pub modules: Vec<ModuleCalls>,
    /// Why the list may not be all there is; empty if it is complete.
    pub unbounded: Vec<Unbounded>,
}

/// What one module can ask of the host.
#[derive(Debug, Clone)]
pub struct ModuleCalls {
    /// Its path.
    pub path: String,
    /// Name of the system call, without `SYS_`; and one way to get there: who enters the module with which
    /// symbol, and the functions and data from there to the import. Empty for what the module itself imports and is not followed.
    pub calls: BTreeMap<String, Vec<String>>,
    /// Functions of the host that are no system calls, such as those for the program's arguments.
    pub others: BTreeSet<String>,
}

/// An import of a function that loads or looks up others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unbounded {
    /// Who imports it: a path.
    pub path: String,
    /// What: `dlopen`, `dlsym`, …
    pub symbol: String,
}

macro_rules! table {
    ($($name:ident $import:literal $alias:literal $dispatch:ident $function:ident $arguments:tt;)*) => {
        /// Name, import, second import, and whether the host does anything but ENOSYS.
        const TABLE: &[(&str, &str, &str, bool)] =
            &[$((stringify!($name), $import, $alias, is_dispatched(stringify!($dispatch)))),*];
    };
}

const fn is_dispatched(word: &str) -> bool {
    word.len() == "implemented".len()
}

muslin_abi::for_each_syscall!(table);

/// The name of the system call that is imported as `import`.
fn system_call(import: &str) -> Option<&'static str> {
    TABLE.iter().find(|(_, name, alias, _)| *name == import || *alias == import).map(|(name, ..)| *name)
}

/// Whether the host has the function that is imported as `name` from `wali`.
pub(super) fn is_host_function(name: &str) -> bool {
    AUXILIARY.contains(&name) || system_call(name).is_some()
}

/// Whether the host does what the system call `name` (without `SYS_`) says; otherwise it answers ENOSYS.
pub fn is_implemented(name: &str) -> bool {
    TABLE.iter().any(|(other, _, _, implemented)| *other == name && *implemented)
}

impl ModuleCalls {
    fn new(path: &str) -> ModuleCalls {
        ModuleCalls { path: path.to_owned(), calls: BTreeMap::new(), others: BTreeSet::new() }
    }

    fn add(&mut self, import: &str, way: Vec<String>) {
        if AUXILIARY.contains(&import) {
            self.others.insert(import.to_owned());
            return;
        }
        let name = system_call(import).unwrap_or(import.strip_prefix("SYS_").unwrap_or(import));
        self.calls.entry(name.to_owned()).or_insert(way);
    }
}

impl SystemCalls {
    /// The calls of a module that stands alone: a static program or an object.
    ///
    /// # Errors
    /// [`Error::NotRunnable`], if it is damaged.
    pub fn of_module(path: &str, bytes: &[u8]) -> Result<SystemCalls, Error> {
        let module = Module::read(bytes).map_err(|error| Error::NotRunnable(format!("{path}: {error}")))?;
        Ok(SystemCalls::of_parsed(path, &module))
    }

    /// As [`of_module`](Self::of_module), of a module that has been read.
    pub fn of_parsed(path: &str, module: &Module<'_>) -> SystemCalls {
        let mut calls = ModuleCalls::new(path);
        for import in &module.imports {
            if import.module == MODULE && matches!(import.ty, muslin_ldso::dylink::TypeRef::Func(_)) {
                calls.add(import.name, Vec::new());
            }
        }
        SystemCalls { modules: vec![calls], unbounded: Vec::new() }
    }

    /// The calls of a program or library and all that it needs. If `closed`, dlopen and dlsym are taken to find
    /// nothing that is not found otherwise.
    ///
    /// # Errors
    /// [`Error::NotRunnable`], if a module is damaged.
    pub fn of(dependencies: &Dependencies, closed: bool) -> Result<SystemCalls, Error> {
        let bindings = Bindings::new(dependencies);
        let mut result = SystemCalls::default();
        let mut entries: BTreeMap<usize, Vec<(usize, &str)>> = BTreeMap::new();
        for (at, library) in dependencies.libraries.iter().enumerate() {
            // How a prelinked library calls itself, its code says; it imports no symbols but the linker's.
            if library.dso.is_prelinked() {
                continue;
            }
            let mut seen = BTreeSet::new();
            for import in &library.dso.imports {
                let Some((definer, _)) = bindings.definer(import) else { continue };
                if definer == at || !seen.insert(import.name.as_str()) {
                    continue;
                }
                entries.entry(definer).or_default().push((at, &import.name));
                if UNBOUNDED.contains(&import.name.as_str()) {
                    result
                        .unbounded
                        .push(Unbounded { path: library.path.clone(), symbol: import.name.clone() });
                }
            }
        }
        let all = !closed && !result.unbounded.is_empty();
        for (at, library) in dependencies.libraries.iter().enumerate() {
            let mut calls = ModuleCalls::new(&library.path);
            // A library that was asked for by itself can be entered anywhere.
            if library.dso.is_prelinked() && at != 0 && !all {
                let entries = entries.get(&at).map(Vec::as_slice).unwrap_or_default();
                follow(dependencies, at, entries, &mut calls)?;
            } else {
                for import in &library.dso.imports {
                    if import.module == MODULE && matches!(import.kind, ImportKind::Function(..)) {
                        calls.add(&import.name, Vec::new());
                    }
                }
            }
            if !calls.calls.is_empty() || !calls.others.is_empty() {
                result.modules.push(calls);
            }
        }
        Ok(result)
    }

    /// The names of all calls, sorted.
    pub fn names(&self) -> BTreeSet<&str> {
        self.modules.iter().flat_map(|module| module.calls.keys()).map(String::as_str).collect()
    }
}

/// Adds the imports of a prelinked library that can be reached from `entries`: (library, symbol).
fn follow(
    dependencies: &Dependencies,
    at: usize,
    entries: &[(usize, &str)],
    calls: &mut ModuleCalls,
) -> Result<(), Error> {
    let library = &dependencies.libraries[at];
    let damaged = |error| Error::NotRunnable(format!("{}: {error}", library.path));
    let module = Module::read((*library.bytes).as_ref()).map_err(damaged)?;
    let graph = CallGraph::read(&module).map_err(damaged)?;
    let dso: &Dso = &library.dso;
    let mut roots: Vec<(Root, String)> = Vec::new();
    if let Some(start) = module.start {
        roots.push((Root::Function(start), "start function".to_owned()));
    }
    // What the linker calls itself, and what it calls when a library is unloaded.
    for export in &dso.exports {
        if let ExportKind::Function(function) = &export.kind
            && (muslin_ldso::is_linker_hook(&export.name) || export.name == "__cxa_finalize")
        {
            roots.push((Root::Function(function.index), format!("linker: {}", export.name)));
        }
    }
    for &(user, symbol) in entries {
        let label = format!("{}: {symbol}", dependencies.libraries[user].path);
        match dso.export(symbol).map(|export| &export.kind) {
            Some(ExportKind::Function(function)) => roots.push((Root::Function(function.index), label)),
            Some(&ExportKind::Data { value, .. }) => roots.push((Root::Address(value), label)),
            _ => {}
        }
    }
    let reached = graph.reach(roots.iter().map(|(root, _)| *root));
    let mut labels = HashMap::new();
    for (root, label) in roots {
        labels.entry(root).or_insert(label);
    }
    let names: HashMap<u32, &str> = module.names.functions.iter().copied().collect();
    for import in &dso.imports {
        let ImportKind::Function(index, _) = import.kind else { continue };
        if import.module != MODULE || !reached.contains(index) {
            continue;
        }
        let nodes = reached.way(index);
        let label = reached.root(index).and_then(|root| labels.get(&root));
        let mut way: Vec<String> = label.cloned().into_iter().collect();
        way.extend(nodes.iter().filter(|&&node| node != Root::Function(index)).map(|node| match node {
            Root::Address(address) => format!("data at {address:#x}"),
            Root::Function(node) => match names.get(node) {
                Some(name) => (*name).to_owned(),
                None => format!("function {node}"),
            },
        }));
        calls.add(&import.name, way);
    }
    Ok(())
}
