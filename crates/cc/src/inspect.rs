//! What the driver has to know about objects and shared libraries.

use std::collections::BTreeSet;
use wasmparser::{ExternalKind, KnownCustom, Name, Parser, Payload};

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
}

/// Reads the interface of the module `bytes`.
///
/// # Errors
/// The parser's, with the offset.
pub fn interface(bytes: &[u8]) -> Result<Interface, wasmparser::BinaryReaderError> {
    let mut interface = Interface::default();
    for payload in Parser::new(0).parse_all(bytes) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import?;
                    if matches!(import.module, "env" | "GOT.mem" | "GOT.func") {
                        interface.imports.insert(import.name.to_owned());
                    }
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    interface.exports.insert(export.name.to_owned());
                    if export.kind == ExternalKind::Tag {
                        interface.tags.insert(export.name.to_owned());
                    }
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    for name in names {
                        // A damaged name section is no reason to refuse a library.
                        if let Ok(Name::Module { name, .. }) = name {
                            interface.soname = Some(name.to_owned());
                        }
                    }
                }
            }
            _ => {}
        }
    }
    Ok(interface)
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
