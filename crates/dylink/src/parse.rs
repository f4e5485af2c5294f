//! Bytes → [`Dso`]: one pass over the sections, skipping code and data.

use std::collections::HashSet;
use std::sync::Arc;

use wasmparser::{
    Chunk, CompositeInnerType, ConstExpr, CustomSectionReader, Dylink0SectionReader, Dylink0Subsection,
    ElementItems, ElementKind, Encoding, ExternalKind, FuncType, GlobalType, KnownCustom, Name,
    NameSectionReader, Operator, Parser, Payload, RefType, SymbolFlags, TypeRef,
};

use crate::dso::{
    Dso, Export, ExportKind, FunctionExport, Import, ImportKind, MemInfo, MemoryLimits, TableLimits,
};
use crate::error::ParseError;
use crate::limits;

impl Dso {
    /// Reads a module. Checks all that a dynamic linker relies on; whether the code is valid is the engine's to
    /// find out when it compiles it.
    pub fn parse(bytes: &[u8]) -> Result<Dso, ParseError> {
        if bytes.len() < 8 || &bytes[..4] != b"\0asm" {
            return Err(ParseError::NotAModule);
        }
        let mut reader = Reader::default();
        let mut parser = Parser::new(0);
        let mut rest = bytes;
        loop {
            let (consumed, payload) = match parser.parse(rest, true)? {
                Chunk::Parsed { consumed, payload } => (consumed, payload),
                Chunk::NeedMoreData(_) => return Err(ParseError::truncated(bytes.len())),
            };
            rest = &rest[consumed..];
            match payload {
                Payload::End(_) => return reader.finish(),
                // The greatest part of most modules, and nothing in it matters here.
                Payload::CodeSectionStart { size, .. } => {
                    parser.skip_section();
                    rest = rest.get(size as usize..).ok_or(ParseError::truncated(bytes.len()))?;
                }
                payload => reader.payload(payload)?,
            }
        }
    }
}

/// What has been read so far.
#[derive(Default)]
struct Reader {
    dso: Dso,
    /// The type section; `None` for types that are not functions.
    types: Vec<Option<Arc<FuncType>>>,
    /// Type index of each function, imported ones first.
    functions: Vec<u32>,
    /// Type and, if it is a plain constant, value of each global, imported ones first.
    globals: Vec<(GlobalType, Option<u32>)>,
    /// Parameters of each tag, imported ones first.
    tags: Vec<FuncType>,
    memories: u32,
    tables: u32,
    imported_globals: u32,
    /// The global imported as `env.__table_base`.
    table_base: Option<u32>,
    tls_exports: HashSet<String>,
    /// Symbols of module `env`: the GOT entry of a weak symbol is weak, too, and wasm-ld does not list it.
    weak_imports: HashSet<String>,
    /// Thread-local symbols of `GOT.mem`.
    tls_imports: HashSet<String>,
    sections_seen: bool,
    /// Imports, definitions and exports of tags.
    tags_seen: usize,
}

impl Reader {
    fn payload(&mut self, payload: Payload<'_>) -> Result<(), ParseError> {
        match payload {
            Payload::Version { encoding, .. } => {
                if encoding != Encoding::Module {
                    return Err(ParseError::NotACoreModule);
                }
                return Ok(());
            }
            Payload::CustomSection(section) => self.custom(&section)?,
            Payload::TypeSection(section) => {
                for group in section {
                    for ty in group?.into_types() {
                        self.types.push(match ty.composite_type.inner {
                            CompositeInnerType::Func(func) => Some(Arc::new(func)),
                            _ => None,
                        });
                    }
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import?;
                    self.import(import.module, import.name, import.ty)?;
                }
                self.dso.imported_functions = self.functions.len() as u32;
                self.imported_globals = self.globals.len() as u32;
            }
            Payload::FunctionSection(section) => {
                self.functions.reserve((section.count() as usize).min(section.range().len()));
                for ty in section {
                    self.functions.push(ty?);
                }
            }
            Payload::TableSection(section) => {
                self.tables = self.tables.saturating_add(section.count());
                self.dso.defines_table = section.count() > 0;
            }
            Payload::MemorySection(section) => {
                self.memories = self.memories.saturating_add(section.count());
                self.dso.defines_memory = section.count() > 0;
            }
            Payload::TagSection(section) => {
                for tag in section {
                    let ty = self.tag_type(tag?.func_type_idx)?;
                    self.tags.push(ty);
                }
            }
            Payload::GlobalSection(section) => {
                for global in section {
                    let global = global?;
                    let value = constant_i32(&global.init_expr);
                    self.globals.push((global.ty, value));
                }
            }
            Payload::ExportSection(section) => {
                // The count is a claim; an export has three bytes at least.
                let count = (section.count() as usize).min(section.range().len() / 3);
                self.dso.exports.reserve_exact(count);
                self.dso.export_index.reserve(count, &self.dso.exports);
                for export in section {
                    let export = export?;
                    self.export(export.name, export.kind, export.index)?;
                }
            }
            Payload::StartSection { .. } => self.dso.has_start = true,
            Payload::ElementSection(section) => {
                for element in section {
                    let element = element?;
                    if let ElementKind::Active { table_index, offset_expr } = element.kind
                        && table_index.unwrap_or(0) == 0
                    {
                        self.element(&offset_expr, element.items)?;
                    }
                }
            }
            _ => {}
        }
        self.sections_seen = true;
        Ok(())
    }

    fn custom(&mut self, section: &CustomSectionReader<'_>) -> Result<(), ParseError> {
        match section.as_known() {
            KnownCustom::Dylink0(reader) => {
                // The convention demands the first place, so that a loader can decide early.
                if self.sections_seen {
                    return unsupported("the dylink.0 section is not the module's first");
                }
                self.dylink0(reader)
            }
            KnownCustom::Name(reader) => {
                self.name(reader);
                Ok(())
            }
            _ if section.name() == "dylink" => unsupported(
                "the module has the old section \"dylink\"; only \"dylink.0\" is supported: link it again with wasm-ld 14 or newer",
            ),
            _ => Ok(()),
        }
    }

    fn dylink0(&mut self, reader: Dylink0SectionReader<'_>) -> Result<(), ParseError> {
        let mut info = None;
        for subsection in reader {
            match subsection? {
                Dylink0Subsection::MemInfo(raw) => info = Some(mem_info(&raw)?),
                Dylink0Subsection::Needed(names) => {
                    add_names(&mut self.dso.needed, &names, "needed libraries")?
                }
                Dylink0Subsection::RuntimePath(names) => {
                    add_names(&mut self.dso.runtime_path, &names, "entries in its runtime path")?;
                }
                Dylink0Subsection::ExportInfo(exports) => {
                    for export in exports {
                        if export.flags.contains(SymbolFlags::TLS) {
                            self.tls_exports.insert(export.name.to_owned());
                        }
                    }
                }
                Dylink0Subsection::ImportInfo(imports) => {
                    for import in imports {
                        if import.flags.contains(SymbolFlags::BINDING_WEAK) {
                            self.weak_imports.insert(import.field.to_owned());
                        }
                        if import.flags.contains(SymbolFlags::TLS) {
                            self.tls_imports.insert(import.field.to_owned());
                        }
                    }
                }
                Dylink0Subsection::Unknown { .. } => {}
            }
        }
        self.dso.mem_info =
            Some(info.unwrap_or(MemInfo { memory_size: 0, memory_align: 1, table_size: 0, table_align: 1 }));
        Ok(())
    }

    /// Reads the module's name. A damaged name section is no reason to refuse a library: the rest of it serves only
    /// debugging.
    fn name(&mut self, reader: NameSectionReader<'_>) {
        for name in reader {
            match name {
                Ok(Name::Module { name, .. }) if !name.is_empty() && name.len() <= limits::MAX_NAME => {
                    self.dso.soname = Some(name.to_owned());
                    return;
                }
                Ok(_) => {}
                Err(_) => return,
            }
        }
    }

    fn import(&mut self, module: &str, name: &str, ty: TypeRef) -> Result<(), ParseError> {
        let kind = match ty {
            TypeRef::Func(index) | TypeRef::FuncExact(index) => {
                let ty = self.function_type(index)?;
                self.functions.push(index);
                ImportKind::Function(self.functions.len() as u32 - 1, ty)
            }
            TypeRef::Global(ty) => {
                let index = self.globals.len() as u32;
                if module == "env" && name == "__table_base" {
                    self.table_base = Some(index);
                }
                self.globals.push((ty, None));
                ImportKind::Global(index, ty)
            }
            TypeRef::Memory(ty) => {
                if ty.memory64 {
                    return unsupported("the module is for 64-bit memories (wasm64)");
                }
                self.memories += 1;
                ImportKind::Memory(MemoryLimits {
                    minimum: ty.initial,
                    maximum: ty.maximum,
                    shared: ty.shared,
                })
            }
            TypeRef::Table(ty) => {
                if ty.table64 || ty.element_type != RefType::FUNCREF {
                    return unsupported(format!(
                        "the module imports the table \"{name}\", which holds no functions"
                    ));
                }
                self.tables += 1;
                ImportKind::Table(TableLimits { minimum: ty.initial, maximum: ty.maximum })
            }
            TypeRef::Tag(tag) => {
                let ty = self.tag_type(tag.func_type_idx)?;
                self.tags.push(ty.clone());
                ImportKind::Tag(ty)
            }
        };
        let weak = matches!(module, "env" | "GOT.mem" | "GOT.func") && self.weak_imports.contains(name);
        let tls = module == "GOT.mem" && self.tls_imports.contains(name);
        self.dso.imports.push(Import { module: module.to_owned(), name: name.to_owned(), kind, weak, tls });
        Ok(())
    }

    fn export(&mut self, name: &str, kind: ExternalKind, index: u32) -> Result<(), ParseError> {
        let kind = match kind {
            ExternalKind::Func | ExternalKind::FuncExact => {
                let Some(&ty) = self.functions.get(index as usize) else {
                    return unsupported(format!(
                        "the export \"{name}\" names a function that does not exist"
                    ));
                };
                ExportKind::Function(FunctionExport { index, ty: self.function_type(ty)? })
            }
            ExternalKind::Global => {
                let Some(&(ty, value)) = self.globals.get(index as usize) else {
                    return unsupported(format!("the export \"{name}\" names a global that does not exist"));
                };
                match value {
                    Some(value) if !ty.mutable && index >= self.imported_globals => {
                        ExportKind::Data { value, tls: self.tls_exports.contains(name) }
                    }
                    _ => ExportKind::Global(ty),
                }
            }
            ExternalKind::Memory => ExportKind::Memory,
            ExternalKind::Table => ExportKind::Table,
            ExternalKind::Tag => match self.tags.get(index as usize) {
                Some(ty) => {
                    let ty = ty.clone();
                    self.count_tag()?;
                    ExportKind::Tag(ty)
                }
                None => return unsupported(format!("the export \"{name}\" names a tag that does not exist")),
            },
        };
        self.dso.exports.push(Export { name: name.to_owned(), kind });
        if !self.dso.export_index.add_last(&self.dso.exports) {
            return unsupported(format!("the module exports \"{name}\" twice"));
        }
        Ok(())
    }

    /// Notes which slots an active element segment fills.
    fn element(&mut self, offset: &ConstExpr<'_>, items: ElementItems<'_>) -> Result<(), ParseError> {
        let Some(base) = self.element_offset(offset) else {
            return unsupported(
                "an element segment's place is neither a constant nor __table_base plus a constant",
            );
        };
        let mut slot = base;
        let mut add = |function: Option<u32>| {
            if let Some(function) = function {
                self.dso.elements.slots.entry(function).or_insert(slot);
            }
            slot = slot.saturating_add(1);
            if slot <= limits::MAX_TABLE_SIZE {
                Ok(())
            } else {
                Err(ParseError::Unsupported(too_many_slots()))
            }
        };
        match items {
            ElementItems::Functions(functions) => {
                for function in functions {
                    add(Some(function?))?;
                }
            }
            ElementItems::Expressions(_, expressions) => {
                for expression in expressions {
                    let function = match expression?.get_operators_reader().read() {
                        Ok(Operator::RefFunc { function_index }) => Some(function_index),
                        _ => None,
                    };
                    add(function)?;
                }
            }
        }
        self.dso.elements.end = self.dso.elements.end.max(slot);
        Ok(())
    }

    /// The place of an element segment: relative to `__table_base` in a relocatable module, absolute in a prelinked
    /// one.
    fn element_offset(&self, offset: &ConstExpr<'_>) -> Option<u32> {
        if self.dso.is_prelinked() {
            return constant_i32(offset);
        }
        let mut operators = offset.get_operators_reader();
        let mut base = false;
        let mut value = 0u32;
        // wasm-ld writes `global.get __table_base`, and extended-const toolchains add a constant to it.
        loop {
            match operators.read().ok()? {
                Operator::GlobalGet { global_index } if Some(global_index) == self.table_base && !base => {
                    base = true
                }
                Operator::I32Const { value: more } => value = value.checked_add(more as u32)?,
                Operator::I32Add => {}
                Operator::End => return base.then_some(value),
                _ => return None,
            }
        }
    }

    /// The type of a tag. It is copied, so what one is and how many there are has limits.
    fn tag_type(&mut self, index: u32) -> Result<FuncType, ParseError> {
        self.count_tag()?;
        let ty = self.function_type(index)?;
        if ty.params().len() > limits::MAX_TAG_PARAMETERS {
            return unsupported(format!(
                "one of its exception tags has {} parameters; the most is {}",
                ty.params().len(),
                limits::MAX_TAG_PARAMETERS
            ));
        }
        Ok((*ty).clone())
    }

    fn count_tag(&mut self) -> Result<(), ParseError> {
        self.tags_seen += 1;
        if self.tags_seen > limits::MAX_TAGS {
            return unsupported(format!("it has more than {} exception tags", limits::MAX_TAGS));
        }
        Ok(())
    }

    fn function_type(&self, index: u32) -> Result<Arc<FuncType>, ParseError> {
        match self.types.get(index as usize) {
            Some(Some(ty)) => Ok(ty.clone()),
            _ => unsupported(format!("type {index} is not a function type or does not exist")),
        }
    }

    fn finish(self) -> Result<Dso, ParseError> {
        let dso = self.dso;
        if self.memories > 1 || self.tables > 1 {
            return unsupported("the module has more than one memory or table");
        }
        if let Some(info) = dso.mem_info
            && dso.elements.end > info.table_size
        {
            return unsupported(format!(
                "its element segments fill {} table slots, and its dylink.0 section asks for {}",
                dso.elements.end, info.table_size
            ));
        }
        Ok(dso)
    }
}

fn unsupported<T>(message: impl Into<String>) -> Result<T, ParseError> {
    Err(ParseError::Unsupported(message.into()))
}

fn too_many_slots() -> String {
    format!("its element segments reach beyond {} table slots", limits::MAX_TABLE_SIZE)
}

fn mem_info(raw: &wasmparser::MemInfo) -> Result<MemInfo, ParseError> {
    if raw.memory_alignment > limits::MAX_MEMORY_ALIGN_LOG2 {
        return unsupported(format!(
            "its data wants an alignment of 2^{}; the most is 2^{}",
            raw.memory_alignment,
            limits::MAX_MEMORY_ALIGN_LOG2
        ));
    }
    if raw.table_alignment > limits::MAX_TABLE_ALIGN_LOG2 {
        return unsupported(format!(
            "its table slots want an alignment of 2^{}; the most is 2^{}",
            raw.table_alignment,
            limits::MAX_TABLE_ALIGN_LOG2
        ));
    }
    if raw.memory_size > limits::MAX_MEMORY_SIZE {
        return unsupported(format!(
            "it wants {} bytes of data; the most is {}",
            raw.memory_size,
            limits::MAX_MEMORY_SIZE
        ));
    }
    if raw.table_size > limits::MAX_TABLE_SIZE {
        return unsupported(format!(
            "it wants {} table slots; the most is {}",
            raw.table_size,
            limits::MAX_TABLE_SIZE
        ));
    }
    Ok(MemInfo {
        memory_size: raw.memory_size,
        memory_align: 1 << raw.memory_alignment,
        table_size: raw.table_size,
        table_align: 1 << raw.table_alignment,
    })
}

fn add_names(list: &mut Vec<String>, names: &[&str], what: &str) -> Result<(), ParseError> {
    if list.len() + names.len() > limits::MAX_NEEDED {
        return unsupported(format!("it has more than {} {what}", limits::MAX_NEEDED));
    }
    for name in names {
        if name.is_empty() || name.len() > limits::MAX_NAME || name.contains('\0') {
            return unsupported(format!("one of its {what} has an impossible name"));
        }
        list.push((*name).to_owned());
    }
    Ok(())
}

/// The value of an initializer that is one `i32.const`.
fn constant_i32(expression: &ConstExpr<'_>) -> Option<u32> {
    let mut operators = expression.get_operators_reader();
    let value = match operators.read().ok()? {
        Operator::I32Const { value } => value as u32,
        _ => return None,
    };
    matches!(operators.read().ok()?, Operator::End).then_some(value)
}
