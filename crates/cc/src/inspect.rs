//! What the driver has to know about objects and shared libraries.

use std::collections::{BTreeMap, BTreeSet};
use wasmparser::{
    Dylink0Subsection, ExternalKind, FuncType, KnownCustom, Name, Parser, Payload, SymbolFlags, TypeRef,
};

/// The names through which a module takes part in dynamic linking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Interface {
    /// Its soname: the module's name in the name section.
    pub soname: Option<String>,
    /// What it imports from `env`, `GOT.mem` and `GOT.func`.
    pub imports: BTreeSet<String>,
    /// What it exports.
    pub exports: BTreeSet<String>,
    /// The exception tags among the exports.
    pub tags: BTreeSet<String>,
    /// The thread-local variables among the exports.
    pub thread_local: BTreeSet<String>,
    /// The types of imported functions, as text.
    pub imported_functions: BTreeMap<String, String>,
    /// The types of exported functions, as text.
    pub exported_functions: BTreeMap<String, String>,
}

/// Reads the interface of the module `bytes`.
///
/// # Errors
/// The parser's, with the offset.
pub fn interface(bytes: &[u8]) -> Result<Interface, wasmparser::BinaryReaderError> {
    let mut interface = Interface::default();
    let mut types: Vec<String> = Vec::new();
    let mut functions: Vec<u32> = Vec::new();
    let type_of =
        |types: &[String], index: Option<&u32>| index.and_then(|index| types.get(*index as usize)).cloned();
    for payload in Parser::new(0).parse_all(bytes) {
        match payload? {
            Payload::TypeSection(section) => {
                for ty in section.into_iter_err_on_gc_types() {
                    types.push(shown(&ty?));
                }
            }
            Payload::FunctionSection(section) => {
                for ty in section {
                    functions.push(ty?);
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import?;
                    if let TypeRef::Func(ty) = import.ty {
                        functions.push(ty);
                        if import.module == "env"
                            && let Some(ty) = type_of(&types, Some(&ty))
                        {
                            interface.imported_functions.insert(import.name.to_owned(), ty);
                        }
                    }
                    if matches!(import.module, "env" | "GOT.mem" | "GOT.func") {
                        interface.imports.insert(import.name.to_owned());
                    }
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    interface.exports.insert(export.name.to_owned());
                    if export.kind == ExternalKind::Func
                        && let Some(ty) = type_of(&types, functions.get(export.index as usize))
                    {
                        interface.exported_functions.insert(export.name.to_owned(), ty);
                    }
                    if export.kind == ExternalKind::Tag {
                        interface.tags.insert(export.name.to_owned());
                    }
                }
            }
            Payload::CustomSection(section) => match section.as_known() {
                KnownCustom::Name(names) => {
                    for name in names {
                        // A damaged name section is no reason to refuse a library.
                        if let Ok(Name::Module { name, .. }) = name {
                            interface.soname = Some(name.to_owned());
                        }
                    }
                }
                KnownCustom::Dylink0(subsections) => {
                    for subsection in subsections {
                        if let Dylink0Subsection::ExportInfo(exports) = subsection? {
                            let variables =
                                exports.iter().filter(|export| export.flags.contains(SymbolFlags::TLS));
                            interface.thread_local.extend(variables.map(|export| export.name.to_owned()));
                        }
                    }
                }
                _ => {}
            },
            _ => {}
        }
    }
    Ok(interface)
}

/// A function's type as wasm-ld writes it.
fn shown(ty: &FuncType) -> String {
    let list =
        |types: &[wasmparser::ValType]| types.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let results = if ty.results().is_empty() { "void".to_owned() } else { list(ty.results()) };
    format!("({}) -> {results}", list(ty.params()))
}

/// Functions that `module` imports with another type than the first library that defines them has: a line for each.
pub fn signature_mismatches(module: &Interface, libraries: &[(&str, &Interface)]) -> Vec<String> {
    let mut mismatches = Vec::new();
    for (name, used) in &module.imported_functions {
        let definition = libraries
            .iter()
            .find_map(|(library, interface)| interface.exported_functions.get(name).map(|ty| (library, ty)));
        if let Some((library, defined)) = definition.filter(|(_, defined)| *defined != used) {
            mismatches.push(format!(
                "function signature mismatch: {name}: used as {used}, defined as {defined} in {library}"
            ));
        }
    }
    mismatches
}

/// Whether LLVM turned thread-local variables of this object into ordinary ones: its feature list forbids `shared-mem`.
pub fn gave_up_threads(object: &[u8]) -> bool {
    for payload in Parser::new(0).parse_all(object) {
        let Ok(payload) = payload else { return false };
        if let Payload::CustomSection(section) = payload
            && section.name() == "target_features"
        {
            return forbids_shared_memory(section.data());
        }
    }
    false
}

/// As [`gave_up_threads`], for assembly text: the section is there as a directive and strings.
pub fn assembly_gave_up_threads(text: &str) -> bool {
    text.contains(".custom_section.target_features") && text.contains("\"shared-mem\"")
}

/// The section is a count, and for each feature a prefix byte (`+` used, `-` disallowed), a length and a name
/// (tool-conventions, Linking.md, Target Features Section).
fn forbids_shared_memory(data: &[u8]) -> bool {
    let mut reader = wasmparser::BinaryReader::new(data, 0);
    let Ok(count) = reader.read_var_u32() else { return false };
    for _ in 0..count {
        let (Ok(prefix), Ok(name)) = (reader.read_u8(), reader.read_string()) else { return false };
        if prefix == b'-' && name == "shared-mem" {
            return true;
        }
    }
    false
}
