//! Which definition each import gets, without placing or compiling anything.

use std::collections::{BTreeSet, HashMap};

use muslin_ldso::dylink::{ExportKind, FuncType, Import, ImportKind};
use muslin_ldso::{Dependencies, is_linker_hook, is_passed_on, signature};

use super::system_calls;

/// The global scope of a program: every name's first definition, in the order of the search.
pub struct Bindings<'d> {
    dependencies: &'d Dependencies,
    definitions: HashMap<&'d str, (usize, usize)>,
}

/// A symbol that cannot be bound.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The library that needs it: an index of [`Dependencies::libraries`].
    pub library: usize,
    /// The symbol.
    pub symbol: String,
    /// It is data, not a function.
    pub data: bool,
    /// Nothing defines it; otherwise, how the definition does not fit.
    pub mismatch: Option<String>,
}

impl<'d> Bindings<'d> {
    /// Reads the definitions.
    pub fn new(dependencies: &'d Dependencies) -> Bindings<'d> {
        let mut definitions = HashMap::new();
        for (library, dependency) in dependencies.libraries.iter().enumerate() {
            for (position, export) in dependency.dso.exports.iter().enumerate() {
                if !is_linker_hook(&export.name) && !is_passed_on(&dependency.dso, &export.name) {
                    definitions.entry(export.name.as_str()).or_insert((library, position));
                }
            }
        }
        Bindings { dependencies, definitions }
    }

    /// The library and the position among its exports that define a symbol.
    pub fn definition(&self, symbol: &str) -> Option<(usize, usize)> {
        self.definitions.get(symbol).copied()
    }

    /// The library that `import` gets its definition from; `None` for what the linker and the host provide, and for what
    /// nobody defines.
    pub fn definer(&self, import: &Import) -> Option<(usize, usize)> {
        matches!(import.module.as_str(), "env" | "GOT.mem" | "GOT.func")
            .then(|| self.definition(&import.name))
            .flatten()
    }

    /// Everything that cannot be bound, in the order of the libraries and their imports.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (library, dependency) in self.dependencies.libraries.iter().enumerate() {
            let mut seen = BTreeSet::new();
            for import in &dependency.dso.imports {
                if let Some((data, mismatch)) = self.problem(library, import)
                    && seen.insert((&import.name, mismatch.is_some()))
                {
                    let symbol = match import.module.as_str() {
                        "env" | "GOT.mem" | "GOT.func" => import.name.clone(),
                        module => format!("{module}.{}", import.name),
                    };
                    problems.push(Problem { library, symbol, data, mismatch });
                }
            }
        }
        problems
    }

    fn problem(&self, library: usize, import: &Import) -> Option<(bool, Option<String>)> {
        let (module, name) = (import.module.as_str(), import.name.as_str());
        let data = module == "GOT.mem";
        let prelinked = self.dependencies.libraries[library].dso.is_prelinked();
        match (module, &import.kind) {
            ("wali", ImportKind::Function(..)) if system_calls::is_host_function(name) => return None,
            ("wali", _) => return Some((false, None)),
            ("env", ImportKind::Memory(_) | ImportKind::Table(_)) => return None,
            ("env", ImportKind::Global(..))
                if matches!(name, "__memory_base" | "__table_base" | "__stack_pointer") =>
            {
                return None;
            }
            // The linker's own functions, for libc alone.
            ("env", ImportKind::Function(..)) if prelinked && name.starts_with("__dl_") => return None,
            ("env", ImportKind::Tag(_)) if matches!(name, "__cpp_exception" | "__c_longjmp") => return None,
            ("env" | "GOT.mem" | "GOT.func", _) => {}
            _ => return Some((false, None)),
        }
        let Some((definer, position)) = self.definition(name) else {
            return (!import.weak).then_some((data, None));
        };
        let found = &self.dependencies.libraries[definer];
        let kind = &found.dso.exports[position].kind;
        let wanted = match (module, &import.kind, kind) {
            ("env", ImportKind::Function(_, wanted), ExportKind::Function(function)) => {
                // A module that only hands its own import on defines nothing.
                if definer == library && function.index < found.dso.imported_functions {
                    return (!import.weak).then_some((false, None));
                }
                if *wanted == function.ty {
                    return None;
                }
                signature(wanted)
            }
            ("GOT.func", _, ExportKind::Function(_))
            | ("GOT.mem", _, ExportKind::Data { .. })
            | ("env", ImportKind::Global(..), ExportKind::Global(_)) => return None,
            ("env", ImportKind::Tag(wanted), ExportKind::Tag(ty)) if wanted == ty => return None,
            ("env", ImportKind::Function(..), _) | ("GOT.func", ..) => "a function".to_owned(),
            ("GOT.mem", ..) => "data".to_owned(),
            _ => "something else".to_owned(),
        };
        Some((data, Some(format!("used as {wanted}, {} defines it as {}", found.path, described(kind)))))
    }

    /// The libraries among those that `library` names as needed that nothing in it is bound to: indices.
    pub fn unused(&self, library: usize) -> Vec<usize> {
        let Some(dependency) = self.dependencies.libraries.get(library) else { return Vec::new() };
        let used: BTreeSet<_> = dependency
            .dso
            .imports
            .iter()
            .filter_map(|import| self.definer(import))
            .map(|(at, _)| at)
            .collect();
        let mut unused = Vec::new();
        for needed in &dependency.needed {
            if let super::Found::Library(at) = needed.found
                && !used.contains(&at)
                && !unused.contains(&at)
            {
                unused.push(at);
            }
        }
        unused
    }
}

fn described(kind: &ExportKind) -> String {
    let types = |ty: &FuncType| signature(ty);
    match kind {
        ExportKind::Function(function) => types(&function.ty),
        ExportKind::Data { .. } => "data".to_owned(),
        ExportKind::Global(_) => "a WebAssembly global".to_owned(),
        ExportKind::Tag(ty) => format!("a tag, {}", types(ty)),
        ExportKind::Memory | ExportKind::Table => "something else".to_owned(),
    }
}
