//! A whole module, section by section, for tools that show it: programs, shared objects and relocatable objects.
//!
//! [`crate::Dso`] has what a linker needs of a shared object and refuses what it cannot load. [`Module`] takes every
//! WebAssembly module whose sections can be told apart, keeps the file's own order and numbers, and borrows from its bytes. Indices
//! are as the file says them and may lead nowhere.

use std::sync::Arc;

use wasmparser::{
    Chunk, CompositeInnerType, CustomSectionReader, DataKind, ElementItems, ElementKind, Encoding, Export,
    FuncType, FunctionBody, GlobalType, KnownCustom, Linking, MemoryType, Name, NameMap, Operator, Parser,
    Payload, RelocationEntry, Segment, SymbolInfo, TableType, TypeRef,
};

use crate::constant::{Place, place_of};
use crate::error::ParseError;

/// A module.
#[derive(Default)]
pub struct Module<'a> {
    /// Length of the file in bytes.
    pub size: usize,
    /// The sections, in order.
    pub sections: Vec<Section<'a>>,
    /// The function types; `None` for other types.
    pub types: Vec<Option<Arc<FuncType>>>,
    /// The imports, in order.
    pub imports: Vec<wasmparser::Import<'a>>,
    /// Type index of each function, imported ones first.
    pub functions: Vec<u32>,
    /// How many of the functions are imports.
    pub imported_functions: usize,
    /// The tables, imported ones first.
    pub tables: Vec<TableType>,
    /// The memories, imported ones first.
    pub memories: Vec<MemoryType>,
    /// Type and value of each global, imported ones first.
    pub globals: Vec<(GlobalType, Option<Place>)>,
    /// How many of the globals are imports.
    pub imported_globals: usize,
    /// Type index of each exception tag, imported ones first.
    pub tags: Vec<u32>,
    /// How many of the tags are imports.
    pub imported_tags: usize,
    /// The exports, in order.
    pub exports: Vec<Export<'a>>,
    /// The start function.
    pub start: Option<u32>,
    /// The element segments, in order.
    pub elements: Vec<ElementSegment>,
    /// The bodies of the functions that are defined here, in order.
    pub bodies: Vec<FunctionBody<'a>>,
    /// The data segments, in order.
    pub data: Vec<DataSegment<'a>>,
    /// What the name section says.
    pub names: Names<'a>,
    /// What the dylink.0 section says.
    pub dylink: Option<Dylink<'a>>,
    /// What the linking section says: the module is a relocatable object.
    pub linking: Option<LinkingInfo<'a>>,
    /// The relocation sections.
    pub relocations: Vec<Relocations<'a>>,
    /// The `target_features` section: `+`, `-` or `=`, and the feature.
    pub features: Vec<(char, &'a str)>,
    /// The `producers` section: field, tool, version.
    pub producers: Vec<(&'a str, &'a str, &'a str)>,
    /// Custom sections that should have a known form and do not: name, and what is wrong.
    pub damaged: Vec<(String, String)>,
}

/// A section.
#[derive(Debug, Clone)]
pub struct Section<'a> {
    /// Its id; 0 is a custom section.
    pub id: u8,
    /// The specification's name of the id, or the custom section's own.
    pub name: &'a str,
    /// Where its contents begin in the file. Of a custom section the name is part of them.
    pub offset: usize,
    /// Bytes of its contents.
    pub size: usize,
    /// How many entries it has, if it is a list.
    pub count: Option<u32>,
}

/// An element segment.
#[derive(Debug, Clone)]
pub struct ElementSegment {
    /// The table, and where in it; `None` for a passive or declared segment.
    pub active: Option<(u32, Option<Place>)>,
    /// The functions, `None` for null and what is no plain function.
    pub functions: Vec<Option<u32>>,
}

/// A data segment.
#[derive(Debug, Clone)]
pub struct DataSegment<'a> {
    /// Where an active one goes; `None` for a passive one.
    pub active: Option<Option<Place>>,
    /// Where its bytes are in the file.
    pub offset: usize,
    /// The bytes.
    pub bytes: &'a [u8],
}

/// The name section. Maps that are damaged are cut short.
#[derive(Default)]
pub struct Names<'a> {
    /// The module's own: the soname of a library.
    pub module: Option<&'a str>,
    /// Function index and name.
    pub functions: Vec<(u32, &'a str)>,
    /// Global index and name.
    pub globals: Vec<(u32, &'a str)>,
    /// Data segment index and name.
    pub data: Vec<(u32, &'a str)>,
    /// Tag index and name.
    pub tags: Vec<(u32, &'a str)>,
}

/// The dylink.0 section, unchecked.
#[derive(Debug, Default)]
pub struct Dylink<'a> {
    /// Sizes, and alignments as logarithms.
    pub mem_info: Option<wasmparser::MemInfo>,
    /// Needed libraries.
    pub needed: Vec<&'a str>,
    /// Where to look for them.
    pub runtime_path: Vec<&'a str>,
    /// Symbol and flags.
    pub exports: Vec<(&'a str, wasmparser::SymbolFlags)>,
    /// Module, symbol and flags.
    pub imports: Vec<(&'a str, &'a str, wasmparser::SymbolFlags)>,
    /// Subsections of unknown kinds: kind and size.
    pub unknown: Vec<(u8, usize)>,
}

/// The linking section of an object.
#[derive(Debug, Default)]
pub struct LinkingInfo<'a> {
    /// The symbol table.
    pub symbols: Vec<SymbolInfo<'a>>,
    /// Name, alignment and flags of the data segments.
    pub segments: Vec<Segment<'a>>,
    /// Constructors: priority and symbol.
    pub constructors: Vec<(u32, u32)>,
    /// Names of COMDAT groups.
    pub comdats: Vec<&'a str>,
}

/// A relocation section.
pub struct Relocations<'a> {
    /// Its name: `reloc.CODE`.
    pub name: &'a str,
    /// Index of the section that it is for.
    pub section: u32,
    /// The relocations.
    pub entries: Vec<RelocationEntry>,
}

impl<'a> Module<'a> {
    /// Reads a module.
    ///
    /// # Errors
    /// If the bytes are no core WebAssembly module, or a section that the specification defines is damaged. Damaged custom
    /// sections are noted in [`damaged`](Self::damaged).
    pub fn read(bytes: &'a [u8]) -> Result<Module<'a>, ParseError> {
        if bytes.len() < 8 || &bytes[..4] != b"\0asm" {
            return Err(ParseError::NotAModule);
        }
        let mut module = Module { size: bytes.len(), ..Module::default() };
        let mut parser = Parser::new(0);
        let mut rest = bytes;
        loop {
            let (consumed, payload) = match parser.parse(rest, true)? {
                Chunk::Parsed { consumed, payload } => (consumed, payload),
                Chunk::NeedMoreData(_) => return Err(ParseError::truncated(bytes.len())),
            };
            rest = &rest[consumed..];
            if let Payload::End(_) = payload {
                return Ok(module);
            }
            module.payload(payload)?;
        }
    }

    fn payload(&mut self, payload: Payload<'a>) -> Result<(), ParseError> {
        self.note_section(&payload);
        match payload {
            Payload::Version { encoding, .. } if encoding != Encoding::Module => {
                return Err(ParseError::NotACoreModule);
            }
            Payload::TypeSection(section) => {
                for group in section {
                    self.types.extend(group?.into_types().map(|ty| match ty.composite_type.inner {
                        CompositeInnerType::Func(ty) => Some(Arc::new(ty)),
                        _ => None,
                    }));
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    self.import(import?);
                }
                self.imported_functions = self.functions.len();
                self.imported_globals = self.globals.len();
                self.imported_tags = self.tags.len();
            }
            Payload::FunctionSection(section) => {
                for ty in section {
                    self.functions.push(ty?);
                }
            }
            Payload::TableSection(section) => {
                for table in section {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(section) => {
                for memory in section {
                    self.memories.push(memory?);
                }
            }
            Payload::TagSection(section) => {
                for tag in section {
                    self.tags.push(tag?.func_type_idx);
                }
            }
            Payload::GlobalSection(section) => {
                for global in section {
                    let global = global?;
                    self.globals.push((global.ty, place_of(&global.init_expr)));
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    self.exports.push(export?);
                }
            }
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::ElementSection(section) => {
                for element in section {
                    self.element(element?)?;
                }
            }
            Payload::DataSection(section) => {
                for data in section {
                    let data = data?;
                    self.data.push(DataSegment {
                        active: match data.kind {
                            DataKind::Passive => None,
                            DataKind::Active { offset_expr, .. } => Some(place_of(&offset_expr)),
                        },
                        offset: data.range.end - data.data.len(),
                        bytes: data.data,
                    });
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::CustomSection(section) => {
                if let Err(error) = self.custom(&section) {
                    self.damaged.push((section.name().to_owned(), error.to_string()));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn note_section(&mut self, payload: &Payload<'a>) {
        let (name, count) = match payload {
            Payload::TypeSection(section) => ("type", Some(section.count())),
            Payload::ImportSection(section) => ("import", Some(section.count())),
            Payload::FunctionSection(section) => ("function", Some(section.count())),
            Payload::TableSection(section) => ("table", Some(section.count())),
            Payload::MemorySection(section) => ("memory", Some(section.count())),
            Payload::TagSection(section) => ("tag", Some(section.count())),
            Payload::GlobalSection(section) => ("global", Some(section.count())),
            Payload::ExportSection(section) => ("export", Some(section.count())),
            Payload::StartSection { .. } => ("start", None),
            Payload::ElementSection(section) => ("element", Some(section.count())),
            Payload::DataCountSection { .. } => ("data count", None),
            Payload::CodeSectionStart { count, .. } => ("code", Some(*count)),
            Payload::DataSection(section) => ("data", Some(section.count())),
            Payload::CustomSection(section) => (section.name(), None),
            _ => ("unknown", None),
        };
        if let Some((id, range)) = payload.as_section() {
            self.sections.push(Section {
                id,
                name,
                offset: range.start,
                size: range.end.saturating_sub(range.start),
                count,
            });
        }
    }

    fn import(&mut self, import: wasmparser::Import<'a>) {
        match import.ty {
            TypeRef::Func(ty) | TypeRef::FuncExact(ty) => self.functions.push(ty),
            TypeRef::Global(ty) => self.globals.push((ty, None)),
            TypeRef::Memory(ty) => self.memories.push(ty),
            TypeRef::Table(ty) => self.tables.push(ty),
            TypeRef::Tag(ty) => self.tags.push(ty.func_type_idx),
        }
        self.imports.push(import);
    }

    fn element(&mut self, element: wasmparser::Element<'a>) -> Result<(), ParseError> {
        let active = match element.kind {
            ElementKind::Active { table_index, offset_expr } => {
                Some((table_index.unwrap_or(0), place_of(&offset_expr)))
            }
            ElementKind::Passive | ElementKind::Declared => None,
        };
        let mut functions = Vec::new();
        match element.items {
            ElementItems::Functions(items) => {
                for function in items {
                    functions.push(Some(function?));
                }
            }
            ElementItems::Expressions(_, items) => {
                for expression in items {
                    functions.push(match expression?.get_operators_reader().read() {
                        Ok(Operator::RefFunc { function_index }) => Some(function_index),
                        _ => None,
                    });
                }
            }
        }
        self.elements.push(ElementSegment { active, functions });
        Ok(())
    }

    fn custom(&mut self, section: &CustomSectionReader<'a>) -> Result<(), ParseError> {
        match section.as_known() {
            KnownCustom::Dylink0(reader) => {
                let dylink = self.dylink.insert(Dylink::default());
                for subsection in reader {
                    dylink.add(subsection?);
                }
            }
            KnownCustom::Name(reader) => {
                for name in reader {
                    self.names.add(name?)?;
                }
            }
            KnownCustom::Linking(reader) => {
                let linking = self.linking.insert(LinkingInfo::default());
                for subsection in reader.subsections() {
                    linking.add(subsection?)?;
                }
            }
            KnownCustom::Reloc(reader) => {
                let mut entries = Vec::new();
                for entry in reader.entries() {
                    entries.push(entry?);
                }
                self.relocations.push(Relocations {
                    name: section.name(),
                    section: reader.section_index(),
                    entries,
                });
            }
            KnownCustom::Producers(reader) => {
                for field in reader {
                    let field = field?;
                    for value in field.values {
                        let value = value?;
                        self.producers.push((field.name, value.name, value.version));
                    }
                }
            }
            _ if section.name() == "target_features" => {
                let mut reader = section.data_reader();
                for _ in 0..reader.read_var_u32()? {
                    let prefix = char::from(reader.read_u8()?);
                    self.features.push((prefix, reader.read_string()?));
                }
            }
            // as_known says "unknown" of a known section whose first bytes are damaged already.
            _ if matches!(section.name(), "linking" | "producers")
                || section.name().starts_with("reloc.") =>
            {
                return Err(ParseError::Malformed {
                    message: "the section does not begin as it should".to_owned(),
                    offset: section.data_offset(),
                });
            }
            _ => {}
        }
        Ok(())
    }

    /// The type of a function, if it has one.
    pub fn function_type(&self, index: u32) -> Option<&Arc<FuncType>> {
        let ty = *self.functions.get(index as usize)?;
        self.types.get(ty as usize)?.as_ref()
    }

    /// The body of a function, if it is not an import.
    pub fn body(&self, index: u32) -> Option<&FunctionBody<'a>> {
        self.bodies.get((index as usize).checked_sub(self.imported_functions)?)
    }
}

impl<'a> Dylink<'a> {
    fn add(&mut self, subsection: wasmparser::Dylink0Subsection<'a>) {
        use wasmparser::Dylink0Subsection as Kind;
        match subsection {
            Kind::MemInfo(info) => self.mem_info = Some(info),
            Kind::Needed(names) => self.needed.extend(names),
            Kind::RuntimePath(names) => self.runtime_path.extend(names),
            Kind::ExportInfo(list) => self.exports.extend(list.iter().map(|info| (info.name, info.flags))),
            Kind::ImportInfo(list) => {
                self.imports.extend(list.iter().map(|info| (info.module, info.field, info.flags)));
            }
            Kind::Unknown { ty, data, .. } => self.unknown.push((ty, data.len())),
        }
    }
}

impl<'a> Names<'a> {
    fn add(&mut self, name: Name<'a>) -> Result<(), ParseError> {
        let (list, map) = match name {
            Name::Module { name, .. } => {
                self.module = Some(name);
                return Ok(());
            }
            Name::Function(map) => (&mut self.functions, map),
            Name::Global(map) => (&mut self.globals, map),
            Name::Data(map) => (&mut self.data, map),
            Name::Tag(map) => (&mut self.tags, map),
            _ => return Ok(()),
        };
        fill(list, map)
    }
}

fn fill<'a>(list: &mut Vec<(u32, &'a str)>, map: NameMap<'a>) -> Result<(), ParseError> {
    for naming in map {
        let naming = naming?;
        list.push((naming.index, naming.name));
    }
    Ok(())
}

impl<'a> LinkingInfo<'a> {
    fn add(&mut self, subsection: Linking<'a>) -> Result<(), ParseError> {
        match subsection {
            Linking::SymbolTable(map) => {
                for symbol in map {
                    self.symbols.push(symbol?);
                }
            }
            Linking::SegmentInfo(map) => {
                for segment in map {
                    self.segments.push(segment?);
                }
            }
            Linking::InitFuncs(map) => {
                for function in map {
                    let function = function?;
                    self.constructors.push((function.priority, function.symbol_index));
                }
            }
            Linking::ComdatInfo(map) => {
                for comdat in map {
                    self.comdats.push(comdat?.name);
                }
            }
            Linking::Unknown { .. } => {}
        }
        Ok(())
    }
}
