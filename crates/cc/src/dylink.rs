//! What wasm-ld leaves to do on a dynamic module.
//!
//! wasm-ld writes the *file names* of the libraries that it was given into `needed`; on ELF these are their sonames, which is
//! what an installed program must ask for (`libz.so.1`, while `libz.so` belongs to the compiler). It has no `--as-needed`.
//! And the soname that `--soname` sets is kept in the name section only, which `-s` removes. This module puts the three
//! right in the finished file, and notes which GOT entries are for thread-local variables ([`crate::thread_local`]), without touching any
//! other byte of it.

use crate::inspect::{self, Interface};
use std::borrow::Cow;
use std::collections::BTreeSet;
use wasm_encoder::{CustomSection, Encode, Section};
use wasmparser::{BinaryReader, Parser, Payload, SymbolFlags};

/// One library that the module was linked against.
#[derive(Clone, Debug)]
pub struct Needed {
    /// The file name under which wasm-ld has it.
    pub file_name: String,
    /// Its names.
    pub interface: Interface,
    /// Whether it is dropped if the module uses nothing of it.
    pub as_needed: bool,
}

/// Subsection of dylink.0 with the names of needed libraries.
const WASM_DYLINK_NEEDED: u8 = 2;
/// Subsection of dylink.0 with flags of imported symbols.
const WASM_DYLINK_IMPORT_INFO: u8 = 4;

/// Returns `module` with its needed libraries by soname, with a note on the GOT entries of `thread_local` variables, and with
/// `soname` as its own.
///
/// # Errors
/// One line, if `module` is not what wasm-ld writes.
pub fn finish(
    module: &[u8],
    libraries: &[Needed],
    thread_local: &BTreeSet<String>,
    soname: Option<&str>,
) -> Result<Vec<u8>, String> {
    let own =
        inspect::interface(module).map_err(|error| format!("wasm-ld wrote an invalid module: {error}"))?;
    let needed = needed_names(&own, libraries);
    let section = Parser::new(0).parse_all(module).nth(1);
    let Some(Ok(Payload::CustomSection(section))) = section else {
        return Err("wasm-ld wrote no dylink.0 section".into());
    };
    if section.name() != "dylink.0" {
        return Err("wasm-ld wrote no dylink.0 section at the start".into());
    }
    let data = replace_needed(section.data(), &needed)
        .and_then(|data| add_thread_local(&data, thread_local))
        .map_err(|error| format!("wasm-ld wrote a damaged dylink.0 section: {error}"))?;
    let mut finished = module[..8].to_vec();
    CustomSection { name: Cow::Borrowed("dylink.0"), data: Cow::Owned(data) }.append_to(&mut finished);
    finished.extend_from_slice(&module[section.range().end..]);
    if let Some(soname) = soname
        && own.soname.as_deref() != Some(soname)
    {
        let mut names = wasm_encoder::NameSection::new();
        names.module(soname);
        names.append_to(&mut finished);
    }
    Ok(finished)
}

/// The sonames of the libraries that `own` needs, in the order of the command line, each once.
fn needed_names(own: &Interface, libraries: &[Needed]) -> Vec<String> {
    let mut wanted = own.imports.clone();
    let mut names = Vec::new();
    for library in libraries {
        // A name is provided by the first library that has it.
        let used: Vec<String> = wanted.intersection(&library.interface.exports).cloned().collect();
        for name in &used {
            wanted.remove(name);
        }
        let name = library.interface.soname.as_ref().unwrap_or(&library.file_name);
        if (!library.as_needed || !used.is_empty()) && !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

/// Copies the subsections of a dylink.0 section and puts `needed` in place of the one with the needed libraries.
fn replace_needed(data: &[u8], needed: &[String]) -> wasmparser::Result<Vec<u8>> {
    let mut replaced = Vec::with_capacity(data.len() + 64);
    let mut reader = BinaryReader::new(data, 0);
    let mut pending = Some(needed);
    while !reader.eof() {
        let kind = reader.read_u8()?;
        let size = reader.read_var_u32()? as usize;
        let payload = reader.read_bytes(size)?;
        if kind >= WASM_DYLINK_NEEDED {
            write_needed(pending.take(), &mut replaced);
        }
        if kind != WASM_DYLINK_NEEDED {
            replaced.push(kind);
            payload.encode(&mut replaced);
        }
    }
    write_needed(pending, &mut replaced);
    Ok(replaced)
}

fn write_needed(needed: Option<&[String]>, section: &mut Vec<u8>) {
    let Some(needed) = needed.filter(|needed| !needed.is_empty()) else { return };
    let mut payload = Vec::new();
    needed.len().encode(&mut payload);
    for name in needed {
        name.as_str().encode(&mut payload);
    }
    section.push(WASM_DYLINK_NEEDED);
    payload.as_slice().encode(section);
}

/// Adds to the flags of imports that the entries of `GOT.mem` for these symbols are for thread-local variables.
fn add_thread_local(data: &[u8], symbols: &BTreeSet<String>) -> wasmparser::Result<Vec<u8>> {
    if symbols.is_empty() {
        return Ok(data.to_vec());
    }
    let mut added = Vec::with_capacity(data.len() + 64);
    let mut reader = BinaryReader::new(data, 0);
    let mut pending = Some((0, &[][..]));
    while !reader.eof() {
        let kind = reader.read_u8()?;
        let size = reader.read_var_u32()? as usize;
        let payload = reader.read_bytes(size)?;
        if kind == WASM_DYLINK_IMPORT_INFO {
            let mut entries = BinaryReader::new(payload, 0);
            let count = entries.read_var_u32()?;
            pending = Some((count, &payload[entries.original_position()..]));
        }
        if kind >= WASM_DYLINK_IMPORT_INFO {
            write_import_info(pending.take(), symbols, &mut added);
        }
        if kind != WASM_DYLINK_IMPORT_INFO {
            added.push(kind);
            payload.encode(&mut added);
        }
    }
    write_import_info(pending, symbols, &mut added);
    Ok(added)
}

/// Writes the entries that there are, so many in so many bytes, and one for each of `symbols`.
fn write_import_info(there: Option<(u32, &[u8])>, symbols: &BTreeSet<String>, section: &mut Vec<u8>) {
    let Some((count, entries)) = there else { return };
    let mut payload = Vec::new();
    (count as usize + symbols.len()).encode(&mut payload);
    payload.extend_from_slice(entries);
    for symbol in symbols {
        "GOT.mem".encode(&mut payload);
        symbol.as_str().encode(&mut payload);
        SymbolFlags::TLS.bits().encode(&mut payload);
    }
    section.push(WASM_DYLINK_IMPORT_INFO);
    payload.as_slice().encode(section);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn library(file_name: &str, soname: Option<&str>, exports: &[&str], as_needed: bool) -> Needed {
        let exports = exports.iter().map(|name| (*name).to_owned()).collect();
        let interface = Interface { soname: soname.map(str::to_owned), exports, ..Interface::default() };
        Needed { file_name: file_name.into(), interface, as_needed }
    }

    fn own(imports: &[&str]) -> Interface {
        Interface { imports: imports.iter().map(|name| (*name).to_owned()).collect(), ..Interface::default() }
    }

    #[test]
    fn sonames_stand_for_file_names() {
        let libraries =
            [library("libz.so", Some("libz.so.1"), &[], false), library("libm.so", None, &[], false)];
        assert_eq!(needed_names(&own(&[]), &libraries), ["libz.so.1", "libm.so"]);
    }

    #[test]
    fn as_needed_drops_what_is_not_used_or_already_provided() {
        let libraries = [
            library("liba.so", None, &["f"], true),
            library("libb.so", None, &["f", "g"], true),
            library("libc.so", None, &["h"], true),
        ];
        assert_eq!(needed_names(&own(&["f", "h"]), &libraries), ["liba.so", "libc.so"]);
    }

    #[test]
    fn flags_of_imports_are_added_to_those_there_are() {
        let symbols = BTreeSet::from(["x".to_owned()]);
        let mem_info = [1, 4, 8, 2, 0, 0];
        let runtime_path = [5, 3, 1, 1, b'x'];
        let entry = b"\x07GOT.mem\x01x\x80\x02";
        let none = [&mem_info[..], &runtime_path].concat();
        let alone = [&mem_info[..], &[4, 13, 1], entry, &runtime_path].concat();
        assert_eq!(add_thread_local(&none, &symbols).unwrap(), alone);
        let one = [&mem_info[..], &[4, 8, 1], b"\x03env\x01w\x11", &runtime_path].concat();
        let both = [&mem_info[..], &[4, 20, 2], b"\x03env\x01w\x11", entry, &runtime_path].concat();
        assert_eq!(add_thread_local(&one, &symbols).unwrap(), both);
        assert_eq!(add_thread_local(&one, &BTreeSet::new()).unwrap(), one);
    }

    #[test]
    fn the_rest_of_the_section_stays() {
        let mem_info = [1, 4, 8, 2, 0, 0];
        let runtime_path = [5, 3, 1, 1, b'x'];
        let data = [&mem_info[..], &[2, 3, 1, 1, b'o'], &runtime_path].concat();
        let replaced = replace_needed(&data, &["lib.so".into()]).unwrap();
        assert_eq!(replaced, [&mem_info[..], b"\x02\x08\x01\x06lib.so", &runtime_path].concat());
        assert_eq!(replace_needed(&data, &[]).unwrap(), [&mem_info[..], &runtime_path].concat());
    }
}
