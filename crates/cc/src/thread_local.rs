//! Thread-local variables of other modules.
//!
//! Code finds a thread-local variable at `__tls_base`, which is the calling thread's block of the module that the code is in,
//! plus a distance that the linker knows. LLVM generates nothing else for this target (the *local-exec* model), so
//! a variable that another module defines cannot be reached, and wasm-ld refuses the relocation:
//!
//! ```text
//! global.get __tls_base
//! i32.const  x@TLSREL        ;; R_WASM_MEMORY_ADDR_TLS_SLEB x
//! i32.add
//! ```
//!
//! What is missing is a distance that is known only when the program is loaded. The GOT is the place for such numbers, and
//! `global.get` of an entry is as long as the `i32.const`: one opcode, and five bytes for the number. So before
//! linking, in copies of the objects that need it, the instruction becomes
//!
//! ```text
//! global.get GOT.mem.x       ;; R_WASM_GLOBAL_INDEX_LEB x
//! ```
//!
//! and the relocation's entry, too, keeps its length: the number of the symbol is written one byte longer, where the addend was.
//! wasm-ld makes an import of it, and [`crate::dylink`] notes in the finished module that its value is no address but a distance from
//! the importing module's own `__tls_base`. The dynamic linker sets it to
//! *address of the variable in its definer's block − `__tls_base` of the importer*. A GOT belongs to a thread as `__tls_base` does, so
//! that holds in every thread.
//!
//! Which variables are reached so follows from what wasm-ld does with a GOT entry: it is an import if the symbol is defined in another module,
//! or in this one if that is a shared library and the symbol can be replaced (is not hidden, no `-Bsymbolic`), as for ordinary variables on
//! ELF: the program's definition stands for the library's, and a C++ `inline thread_local` is one variable in all libraries. All
//! others stay as they are.

use crate::arguments::Output;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wasmparser::{
    BinaryReaderError, KnownCustom, Linking, Parser, Payload, RelocationType, SymbolFlags, SymbolInfo,
};

/// `i32.const`, what LLVM generates.
const I32_CONST: u8 = 0x41;
/// `global.get`, what takes its place.
const GLOBAL_GET: u8 = 0x23;

/// A file that takes part in a link.
#[derive(Debug)]
pub enum Input {
    /// Objects: one, or the members of an archive.
    Objects {
        /// The file's contents.
        bytes: Vec<u8>,
        /// Where the objects are in it.
        members: Vec<Range<usize>>,
        /// Whether only those members are linked that are asked for.
        archive: bool,
    },
    /// A shared library with these thread-local variables.
    Library(BTreeSet<String>),
    /// LLVM bitcode or an archive of it, in which instructions can only be changed after the linker has generated them.
    Bitcode,
}

impl Input {
    /// Reads an object or archive; `None` for anything else.
    pub fn read(bytes: Vec<u8>) -> Option<Self> {
        if is_object(&bytes) {
            let all = 0..bytes.len();
            return Some(Self::Objects { bytes, members: vec![all], archive: false });
        }
        if is_bitcode(&bytes) {
            return Some(Self::Bitcode);
        }
        let mut members = members(&bytes)?;
        if members.iter().any(|range| is_bitcode(&bytes[range.clone()])) {
            return Some(Self::Bitcode);
        }
        members.retain(|range| is_object(&bytes[range.clone()]));
        Some(Self::Objects { bytes, members, archive: true })
    }
}

/// Thread-local variables of a link that are reached by way of the GOT.
///
/// # Errors
/// The parser's, for a damaged object.
pub fn reached_by_got<'a>(
    inputs: impl IntoIterator<Item = &'a Input>,
    kind: Output,
    symbolic: bool,
) -> Result<BTreeSet<String>, BinaryReaderError> {
    let mut symbols: BTreeMap<String, Symbol> = BTreeMap::new();
    for (position, input) in inputs.into_iter().enumerate() {
        match input {
            Input::Library(variables) => {
                for name in variables {
                    symbols.entry(name.clone()).or_default().in_library.get_or_insert(position);
                }
            }
            Input::Bitcode => {}
            Input::Objects { bytes, members, archive } => {
                for member in members {
                    for variable in
                        variables(&bytes[member.clone()])?.iter().filter(|variable| variable.is_visible())
                    {
                        symbols
                            .entry(variable.name.to_owned())
                            .or_default()
                            .add(variable, *archive, position);
                    }
                }
            }
        }
    }
    let by_got = |symbol: &Symbol| {
        symbol.used && (!symbol.is_defined_here() || (kind == Output::Shared && !symbolic && !symbol.hidden))
    };
    Ok(symbols.into_iter().filter(|(_, symbol)| by_got(symbol)).map(|(name, _)| name).collect())
}

/// Makes the objects of `bytes` reach `names` by way of the GOT. Returns whether that changed anything.
///
/// # Errors
/// One line: a damaged object, or a use of a variable that cannot be changed.
pub fn use_got(bytes: &mut [u8], members: &[Range<usize>], names: &BTreeSet<String>) -> Result<bool, String> {
    let mut changed = false;
    for member in members {
        let object = &mut bytes[member.clone()];
        let edits = edits(object, names).map_err(|error| error.to_string())??;
        for (at, new) in &edits {
            object[*at..at + new.len()].copy_from_slice(new);
        }
        changed |= !edits.is_empty();
    }
    Ok(changed)
}

fn is_bitcode(bytes: &[u8]) -> bool {
    bytes.starts_with(b"BC\xc0\xde")
}

/// Where the members of an archive are; `None` if `bytes` is no archive that has them in it.
fn members(bytes: &[u8]) -> Option<Vec<Range<usize>>> {
    const HEADER: usize = 60;
    let mut at = bytes.starts_with(b"!<arch>\n").then_some(8)?;
    let mut members = Vec::new();
    // name[16] date[12] uid[6] gid[6] mode[8] size[10] "`\n", the contents, and a byte if their number is odd.
    while let Some(header) = bytes.get(at..at + HEADER) {
        let size: usize = std::str::from_utf8(&header[48..58]).ok()?.trim_end().parse().ok()?;
        let start = at + HEADER;
        let end = start.checked_add(size).filter(|end| *end <= bytes.len())?;
        // BSD archives have the name in front of the contents.
        let name = header.strip_prefix(b"#1/").and_then(|rest| std::str::from_utf8(&rest[..13]).ok());
        let name: usize = name.and_then(|length| length.trim_end().parse().ok()).unwrap_or(0);
        members.push((start + name).min(end)..end);
        at = end + size % 2;
    }
    Some(members)
}

fn is_object(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\0asm\x01\0\0\0")
}

/// What is known of one name.
#[derive(Debug, Default)]
struct Symbol {
    used: bool,
    hidden: bool,
    in_object: bool,
    /// Position of the first archive that defines it.
    in_archive: Option<usize>,
    /// Position of the first shared library that defines it.
    in_library: Option<usize>,
}

impl Symbol {
    fn add(&mut self, variable: &Variable, archive: bool, position: usize) {
        self.used = true;
        if variable.flags.contains(SymbolFlags::UNDEFINED) {
            return;
        }
        self.hidden |= variable.flags.contains(SymbolFlags::VISIBILITY_HIDDEN);
        if archive {
            self.in_archive.get_or_insert(position);
        } else {
            self.in_object = true;
        }
    }

    /// Whether the definition that is linked is in the module that is made: wasm-ld takes a member of an archive unless a shared library
    /// in front of it has the symbol.
    fn is_defined_here(&self) -> bool {
        self.in_object
            || self.in_archive.is_some_and(|archive| self.in_library.is_none_or(|library| archive < library))
    }
}

/// A thread-local symbol of an object.
struct Variable<'a> {
    /// Its number in the symbol table.
    index: u32,
    name: &'a str,
    flags: SymbolFlags,
}

impl Variable<'_> {
    fn is_visible(&self) -> bool {
        !self.flags.contains(SymbolFlags::BINDING_LOCAL)
    }
}

fn variables(object: &[u8]) -> Result<Vec<Variable<'_>>, BinaryReaderError> {
    let mut variables = Vec::new();
    for payload in Parser::new(0).parse_all(object) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Linking(linking) = section.as_known() else { continue };
        for subsection in linking.subsections() {
            let Linking::SymbolTable(symbols) = subsection? else { continue };
            for (index, symbol) in (0..).zip(symbols) {
                if let SymbolInfo::Data { flags, name, .. } = symbol?
                    && flags.contains(SymbolFlags::TLS)
                {
                    variables.push(Variable { index, name, flags });
                }
            }
        }
    }
    Ok(variables)
}

/// Bytes to put into an object, by their places.
type Edits = Vec<(usize, Vec<u8>)>;

fn edits(object: &[u8], names: &BTreeSet<String>) -> Result<Result<Edits, String>, BinaryReaderError> {
    let wanted: BTreeMap<u32, &str> = variables(object)?
        .iter()
        .filter(|variable| variable.is_visible() && names.contains(variable.name))
        .map(|variable| (variable.index, variable.name))
        .collect();
    let mut edits = Edits::new();
    if wanted.is_empty() {
        return Ok(Ok(edits));
    }
    let mut code = None;
    for (index, payload) in (0u32..).zip(sections(object)) {
        let payload = payload?;
        if let Payload::CodeSectionStart { range, .. } = &payload {
            code = Some((index, range.start));
        }
        let Payload::CustomSection(section) = payload else { continue };
        let KnownCustom::Reloc(relocations) = section.as_known() else { continue };
        let Some((_, start)) = code.filter(|(index, _)| *index == relocations.section_index()) else {
            continue;
        };
        for entry in relocations.entries().into_iter_with_offsets() {
            let (at, entry) = entry?;
            let (RelocationType::MemoryAddrTlsSleb, Some(name)) = (entry.ty, wanted.get(&entry.index)) else {
                continue;
            };
            let operand = start + entry.offset as usize;
            if entry.addend != 0 || operand.checked_sub(1).and_then(|at| object.get(at)) != Some(&I32_CONST) {
                return Ok(Err(format!(
                    "the thread-local variable {name} is defined in another module, and this object uses part of it in a way that cannot be \
                     changed when it is linked; compile it with -fPIC"
                )));
            }
            edits.push((operand - 1, vec![GLOBAL_GET]));
            edits.push((at, global_relocation(&object[at..])));
        }
    }
    Ok(Ok(edits))
}

/// All sections of an object, each as one payload.
fn sections(object: &[u8]) -> impl Iterator<Item = wasmparser::Result<Payload<'_>>> {
    Parser::new(0).parse_all(object).filter(|payload| {
        !matches!(payload, Ok(Payload::CodeSectionEntry(_) | Payload::Version { .. } | Payload::End(_)))
    })
}

/// The entry for R_WASM_GLOBAL_INDEX_LEB, in as many bytes as `entry`, which is type, place, symbol, and an addend of 0.
fn global_relocation(entry: &[u8]) -> Vec<u8> {
    let leb = |from: usize| from + 1 + entry[from..].iter().take_while(|byte| **byte & 0x80 != 0).count();
    let symbol = leb(1);
    let addend = leb(symbol);
    let end = leb(addend);
    let mut relocation = entry[..end].to_vec();
    relocation[0] = RelocationType::GlobalIndexLeb as u8;
    // An LEB128 number may go on with zeros.
    relocation[addend - 1] |= 0x80;
    relocation[addend..].fill(0x80);
    relocation[end - 1] = 0;
    relocation
}

#[cfg(test)]
mod tests {
    use super::*;

    fn archive(members: &[(&str, &[u8])]) -> Vec<u8> {
        let mut bytes = b"!<arch>\n".to_vec();
        for (name, contents) in members {
            bytes.extend(
                format!("{name:<16}{:<12}{:<6}{:<6}{:<8}{:<10}`\n", 0, 0, 0, 644, contents.len()).bytes(),
            );
            bytes.extend_from_slice(contents);
            bytes.extend((contents.len() % 2 == 1).then_some(b'\n'));
        }
        bytes
    }

    #[test]
    fn members_of_an_archive() {
        let bytes = archive(&[("a.o/", b"odd"), ("#1/4", b"nameobject"), ("b.o/", b"")]);
        let found: Vec<_> = members(&bytes).unwrap().into_iter().map(|range| bytes[range].to_vec()).collect();
        assert_eq!(found, [&b"odd"[..], b"object", b""]);
        assert_eq!(members(b"!<thin>\n"), None);
        assert_eq!(members(&bytes[..bytes.len() - 70]), None);
    }

    #[test]
    fn a_relocation_keeps_its_length() {
        // R_WASM_MEMORY_ADDR_TLS_SLEB at 0x90 of symbol 5, addend 0, and the next entry.
        let entry = [21, 0x90, 0x01, 5, 0, 7, 1, 2];
        assert_eq!(global_relocation(&entry), [7, 0x90, 0x01, 0x85, 0]);
        let long = [21, 1, 0x85, 0x01, 0x80, 0];
        assert_eq!(global_relocation(&long), [7, 1, 0x85, 0x81, 0x80, 0]);
    }

    #[test]
    fn a_definition_here_wins_unless_a_library_is_in_front_of_its_archive() {
        let here = |in_object, in_archive, in_library| {
            Symbol { used: true, hidden: false, in_object, in_archive, in_library }.is_defined_here()
        };
        assert!(here(true, None, Some(0)));
        assert!(here(false, Some(1), None));
        assert!(here(false, Some(1), Some(2)));
        assert!(!here(false, Some(2), Some(1)));
        assert!(!here(false, None, Some(1)));
    }
}
