//! Bundles: fused modules that say of themselves what a loader must know.
//!
//! A bundle is a plain module whose first section is a custom one, `muslin.bundle`: where its memory lies, and, if the program may load
//! libraries while it runs, a description of each part. A part is described by its *shell*, the module that it was without
//! its code and data, so that a loader reads it as it reads any library.
//!
//! Numbers are LEB128, strings and byte vectors are preceded by their length, lists by the number of their elements, as everywhere in
//! WebAssembly.

use wasm_encoder::{CodeSection, CustomSection, Encode, Function, Module, NameSection, RawSection, Section};
use wasmparser::{BinaryReader, BinaryReaderError, KnownCustom, Name, Parser, Payload};

use super::FuseError;

/// The name of the section.
pub const SECTION: &str = "muslin.bundle";

/// The version of what is in it.
const VERSION: u32 = 1;

/// What a bundle says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bundle {
    /// Memory that must be mapped, zeroed and writable, besides the stack: (address, size).
    pub regions: Vec<(u32, u32)>,
    /// Slots of the table.
    pub table_size: u32,
    /// Where the functions came from: (first function index, path), in order.
    pub functions: Vec<(u32, String)>,
    /// The program, an index into `parts`.
    pub program: u32,
    /// What was fused, in the order of the global scope; empty if no loader is needed.
    pub parts: Vec<BundledPart>,
}

/// A module that has become part of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BundledPart {
    /// Where it was found.
    pub path: String,
    /// Names that it answers to besides its own.
    pub names: Vec<String>,
    /// The module without code and data.
    pub shell: Vec<u8>,
    /// Where its data lies.
    pub memory_base: u32,
    /// Its first table slot.
    pub table_base: u32,
    /// The slots that its element segments fill.
    pub table_size: u32,
    /// Functions with other slots: (function index, slot).
    pub slots: Vec<(u32, u32)>,
    /// The parts that it needs, in order.
    pub needed: Vec<u32>,
}

impl Bundle {
    /// The module with `self` as its first section.
    pub fn write(&self, module: &[u8]) -> Vec<u8> {
        let mut data = Vec::new();
        VERSION.encode(&mut data);
        pairs(&self.regions, &mut data);
        self.table_size.encode(&mut data);
        self.functions.len().encode(&mut data);
        for (first, path) in &self.functions {
            first.encode(&mut data);
            path.as_str().encode(&mut data);
        }
        self.program.encode(&mut data);
        self.parts.len().encode(&mut data);
        for part in &self.parts {
            part.path.as_str().encode(&mut data);
            part.names.len().encode(&mut data);
            for name in &part.names {
                name.as_str().encode(&mut data);
            }
            part.shell.encode(&mut data);
            part.memory_base.encode(&mut data);
            part.table_base.encode(&mut data);
            part.table_size.encode(&mut data);
            pairs(&part.slots, &mut data);
            part.needed.len().encode(&mut data);
            for needed in &part.needed {
                needed.encode(&mut data);
            }
        }
        let mut bytes = module[..8].to_vec();
        CustomSection { name: SECTION.into(), data: data.into() }.append_to(&mut bytes);
        bytes.extend_from_slice(&module[8..]);
        bytes
    }

    /// What a module says of itself, if it is a bundle.
    ///
    /// # Errors
    /// If it is a damaged one, or of a version that this reader does not know.
    pub fn read(module: &[u8]) -> Result<Option<Bundle>, FuseError> {
        let section = Parser::new(0).parse_all(module).nth(1);
        let Some(Ok(Payload::CustomSection(section))) = section else { return Ok(None) };
        if section.name() != SECTION {
            return Ok(None);
        }
        let mut reader = BinaryReader::new(section.data(), section.data_offset());
        let version = reader.read_var_u32()?;
        if version != VERSION {
            return Err(FuseError(format!(
                "it is a bundle of version {version}, and {VERSION} is known: make it anew"
            )));
        }
        Ok(Some(read(&mut reader)?))
    }
}

/// Whether a module is a bundle, sound or not.
pub fn is_bundle(module: &[u8]) -> bool {
    let section = Parser::new(0).parse_all(module).nth(1);
    matches!(section, Some(Ok(Payload::CustomSection(section))) if section.name() == SECTION)
}

fn pairs(list: &[(u32, u32)], data: &mut Vec<u8>) {
    list.len().encode(data);
    for (first, second) in list {
        first.encode(data);
        second.encode(data);
    }
}

fn read(reader: &mut BinaryReader<'_>) -> Result<Bundle, BinaryReaderError> {
    fn list<'a, T>(
        reader: &mut BinaryReader<'a>,
        element: impl Fn(&mut BinaryReader<'a>) -> Result<T, BinaryReaderError>,
    ) -> Result<Vec<T>, BinaryReaderError> {
        // Pushed one by one: a length that the bytes do not bear out must not cost memory.
        let mut list = Vec::new();
        for _ in 0..reader.read_var_u32()? {
            list.push(element(reader)?);
        }
        Ok(list)
    }
    fn string(reader: &mut BinaryReader<'_>) -> Result<String, BinaryReaderError> {
        reader.read_unlimited_string().map(str::to_owned)
    }
    fn pair(reader: &mut BinaryReader<'_>) -> Result<(u32, u32), BinaryReaderError> {
        Ok((reader.read_var_u32()?, reader.read_var_u32()?))
    }
    Ok(Bundle {
        regions: list(reader, pair)?,
        table_size: reader.read_var_u32()?,
        functions: list(reader, |reader| Ok((reader.read_var_u32()?, string(reader)?)))?,
        program: reader.read_var_u32()?,
        parts: list(reader, |reader| {
            Ok(BundledPart {
                path: string(reader)?,
                names: list(reader, string)?,
                shell: {
                    let length = reader.read_var_u32()? as usize;
                    reader.read_bytes(length)?.to_vec()
                },
                memory_base: reader.read_var_u32()?,
                table_base: reader.read_var_u32()?,
                table_size: reader.read_var_u32()?,
                slots: list(reader, pair)?,
                needed: list(reader, |reader| reader.read_var_u32())?,
            })
        })?,
    })
}

/// A code section with as many functions as readers expect, of three bytes each.
pub fn empty_functions(count: u32) -> CodeSection {
    let mut section = CodeSection::new();
    for _ in 0..count {
        let mut function = Function::new([]);
        function.instructions().end();
        section.function(&function);
    }
    section
}

/// A module without its code, its data, and what is of use to debuggers only.
///
/// # Errors
/// If it is malformed.
pub fn shell(bytes: &[u8]) -> Result<Vec<u8>, FuseError> {
    let mut shell = Module::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload?;
        match &payload {
            Payload::CodeSectionStart { count, range, .. } => {
                // As many as the file says: they must not cost more than the file.
                if *count as usize > range.len() {
                    return Err(FuseError("more functions than bytes of code".into()));
                }
                shell.section(&empty_functions(*count));
                continue;
            }
            Payload::CodeSectionEntry(_) | Payload::DataSection(_) | Payload::DataCountSection { .. } => {
                continue;
            }
            Payload::CustomSection(section) => match section.as_known() {
                KnownCustom::Dylink0(_) => {}
                KnownCustom::Name(names) => {
                    for name in names {
                        // Its own name is what a library is known by.
                        if let Ok(Name::Module { name, .. }) = name {
                            let mut names = NameSection::new();
                            names.module(name);
                            shell.section(&names);
                        }
                    }
                    continue;
                }
                _ => continue,
            },
            _ => {}
        }
        if let Some((id, range)) = payload.as_section() {
            let data = bytes.get(range).ok_or_else(|| FuseError("a section is cut short".into()))?;
            shell.section(&RawSection { id, data });
        }
    }
    Ok(shell.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundle() -> Bundle {
        let part = BundledPart {
            path: "/lib/libc.so".into(),
            names: vec!["libm.so".into(), String::new()],
            shell: vec![0, 1, 2],
            memory_base: 0x100_0000,
            table_base: 1,
            table_size: 90,
            slots: vec![(7, 100), (9, 101)],
            needed: vec![0],
        };
        Bundle {
            regions: vec![(0x100_0000, 0x1000)],
            table_size: 200,
            functions: vec![(3, "a".into())],
            program: 1,
            parts: vec![part, BundledPart::default()],
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let module = wat::parse_str("(module (func))").unwrap();
        let bytes = bundle().write(&module);
        assert_eq!(Bundle::read(&bytes), Ok(Some(bundle())));
        assert_eq!(Bundle::read(&module), Ok(None));
        assert_eq!(bytes[bytes.len() - (module.len() - 8)..], module[8..]);
    }

    #[test]
    fn a_damaged_bundle_is_refused_or_another() {
        let bytes = bundle().write(&wat::parse_str("(module)").unwrap());
        for at in 8..bytes.len() {
            for flip in [1, 0x7f, 0x80, 0xff] {
                let mut damaged = bytes.clone();
                damaged[at] ^= flip;
                let _ = Bundle::read(&damaged);
            }
            let _ = Bundle::read(&bytes[..at]);
        }
    }

    #[test]
    fn a_shell_is_read_as_the_module_was() {
        let module = wat::parse_str(
            r#"(module $name
                (@dylink.0 (mem-info (memory 16 2) (table 1 0)) (needed "libc.so"))
                (import "env" "memory" (memory 1))
                (import "env" "f" (func $f (param i32)))
                (func $g (export "g") (result i32) i32.const 1)
                (global (export "d") i32 (i32.const 4))
                (data (i32.const 0) "abc"))"#,
        )
        .unwrap();
        let shell = shell(&module).unwrap();
        assert!(shell.len() < module.len());
        let (whole, shell) = (crate::Dso::parse(&module).unwrap(), crate::Dso::parse(&shell).unwrap());
        assert_eq!(whole.soname, shell.soname);
        assert_eq!(whole.needed, shell.needed);
        assert_eq!(
            format!("{:?}{:?}", whole.imports, whole.exports),
            format!("{:?}{:?}", shell.imports, shell.exports)
        );
    }
}
