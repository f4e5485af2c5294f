//! The pieces put together: new index spaces, then the sections.

use std::collections::HashMap;
use std::ops::Range;

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, DataCountSection, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, FunctionSection, GlobalSection, GlobalType, ImportSection, Instruction, MemoryType,
    Module, NameMap, NameSection, RefType, StartSection, TableSection, TableType, TagKind, TagSection,
    TagType, TypeSection, ValType,
};
use wasmparser::{ExternalKind, FuncType, TypeRef};

use super::glue::{self, Step};
use super::reach::{self, Kept};
use super::read::Pieces;
use super::{FuseError, Fused, Given, INITIALIZE, PAGES, Plan, VARIABLE, out_of_range};

pub(super) const STACK_POINTER: &str = "__stack_pointer";
const TABLE: &str = "__indirect_function_table";
pub(super) const TLS_BASE: &str = "__tls_base";

/// What a global of a part is in the fused module.
#[derive(Clone, Copy)]
enum GlobalIs {
    Index(u32),
    Constant(u32),
    /// Nothing that is kept uses it.
    LeftOut,
}

/// New numbers for everything in one part.
#[derive(Default)]
struct Numbers {
    /// `None` for types that nothing uses.
    types: Vec<Option<u32>>,
    /// `None` for functions that are left out.
    functions: Vec<Option<u32>>,
    globals: Vec<GlobalIs>,
    tags: Vec<u32>,
    /// The numbers of its segments.
    data: Range<u32>,
    elements: Range<u32>,
}

pub(super) fn write(plan: &Plan<'_>, pieces: &[Pieces<'_>], kept: &[Kept]) -> Result<Fused, FuseError> {
    let mut writer = Writer {
        plan,
        pieces,
        kept,
        types: Types::default(),
        numbers: Vec::new(),
        hosts: Vec::new(),
        nulls: Vec::new(),
        ranges: Vec::new(),
        start: 0,
        constructors: None,
        own_globals: Vec::new(),
        first_own_global: 0,
        stack_pointer: 0,
        done: 0,
        tls_entries: Vec::new(),
    };
    writer.number_types();
    writer.number_functions()?;
    writer.number_globals()?;
    writer.number_tags()?;
    writer.number_segments();
    writer.module()
}

/// The types of all parts, each once.
#[derive(Default)]
struct Types {
    list: Vec<FuncType>,
    known: HashMap<FuncType, u32>,
}

impl Types {
    fn number(&mut self, ty: &FuncType) -> u32 {
        if let Some(&number) = self.known.get(ty) {
            return number;
        }
        let number = self.list.len() as u32;
        self.list.push(ty.clone());
        self.known.insert(ty.clone(), number);
        number
    }
}

/// An imported function of the host.
struct Host<'a> {
    module: &'a str,
    name: &'a str,
    ty: u32,
}

struct Writer<'a, 'b> {
    plan: &'b Plan<'a>,
    pieces: &'b [Pieces<'a>],
    kept: &'b [Kept],
    types: Types,
    numbers: Vec<Numbers>,
    hosts: Vec<Host<'b>>,
    /// Types of which a function that calls null is needed.
    nulls: Vec<FuncType>,
    ranges: Vec<(u32, usize)>,
    start: u32,
    constructors: Option<u32>,
    /// The globals that each part defines; `None` for those that are left out.
    own_globals: Vec<Vec<Option<u32>>>,
    /// The least of them.
    first_own_global: u32,
    stack_pointer: u32,
    /// Whether constructors have run.
    done: u32,
    /// GOT entries of thread-local variables: (global, definer if there is one, offset, importer if relative to it).
    tls_entries: Vec<(u32, Option<usize>, u32, Option<usize>)>,
}

impl<'b> Writer<'_, 'b> {
    fn number_types(&mut self) {
        for (pieces, kept) in self.pieces.iter().zip(self.kept) {
            let types = pieces.types.iter().zip(&kept.types);
            let types = types.map(|(ty, kept)| kept.then(|| self.types.number(ty))).collect();
            self.numbers.push(Numbers { types, ..Numbers::default() });
        }
    }

    /// Imports of the host's first, then what is added, then the parts' own functions, part by part.
    fn number_functions(&mut self) -> Result<(), FuseError> {
        let mut hosts: HashMap<(&str, &str), u32> = HashMap::new();
        let mut calls_constructors = false;
        for (part, pieces) in self.pieces.iter().enumerate() {
            for (index, &position) in pieces.imported_functions.iter().enumerate() {
                if !self.kept[part].functions[index] {
                    continue;
                }
                match self.given(part, position) {
                    Given::Host { module, name } if !self.is_constructors(module, name) => {
                        let ty = self.types.number(pieces.function_type(index as u32)?);
                        let next = hosts.len() as u32;
                        let number = *hosts.entry((module, name)).or_insert(next);
                        if number == next {
                            self.hosts.push(Host { module, name, ty });
                        } else if self.hosts[number as usize].ty != ty {
                            return Err(FuseError(format!("{module}.{name} is imported with two types")));
                        }
                    }
                    Given::Host { .. } => calls_constructors = true,
                    Given::Null => {
                        let ty = pieces.function_type(index as u32)?;
                        if !self.nulls.contains(ty) {
                            self.nulls.push(ty.clone());
                        }
                    }
                    _ => {}
                }
            }
        }
        let mut next = self.hosts.len() as u32;
        let mut take = || {
            next += 1;
            next - 1
        };
        self.start = take();
        self.constructors = calls_constructors.then(&mut take);
        let nulls: Vec<u32> = self.nulls.iter().map(|_| take()).collect();
        for (part, pieces) in self.pieces.iter().enumerate() {
            let imported = pieces.imported_functions.len();
            let mut functions = vec![None; pieces.function_count()];
            let mut first = None;
            for (index, function) in functions.iter_mut().enumerate().skip(imported) {
                if self.kept[part].functions[index] {
                    let number = take();
                    first.get_or_insert(number);
                    *function = Some(number);
                }
            }
            self.ranges.extend(first.map(|first| (first, part)));
            self.numbers[part].functions = functions;
        }
        for (part, pieces) in self.pieces.iter().enumerate() {
            for (index, &position) in pieces.imported_functions.iter().enumerate() {
                if !self.kept[part].functions[index] {
                    continue;
                }
                let number = match self.given(part, position) {
                    Given::Host { module, name } if self.is_constructors(module, name) => self.constructors,
                    Given::Host { module, name } => hosts.get(&(module.as_str(), name.as_str())).copied(),
                    Given::Null => {
                        let ty = pieces.function_type(index as u32)?;
                        self.nulls.iter().position(|null| null == ty).map(|at| nulls[at])
                    }
                    &Given::Function { part: definer, index: defined } => {
                        let defined_type = self
                            .pieces
                            .get(definer)
                            .ok_or_else(|| out_of_range("part", definer))?
                            .function_type(defined)?;
                        if defined_type != pieces.function_type(index as u32)? {
                            return Err(FuseError("an import and its definition differ in type".into()));
                        }
                        self.numbers[definer].functions.get(defined as usize).copied().flatten()
                    }
                    _ => None,
                };
                let number =
                    number.ok_or_else(|| FuseError(format!("function import {index} is not bound")))?;
                self.numbers[part].functions[index] = Some(number);
            }
        }
        Ok(())
    }

    /// What an import gets. Closing libraries is impossible where opening them is: the call is there, because libc closes at exit what was
    /// held open, and is never made.
    fn given(&self, part: usize, position: usize) -> &'b Given {
        let is_loader = |given: &Given, wanted: &str| matches!(given, Given::Host { module, name } if module == "env" && name == wanted);
        let given = &self.plan.parts[part].imports[position];
        let opens = || {
            self.pieces.iter().enumerate().any(|(part, pieces)| {
                let mut functions = pieces.imported_functions.iter().enumerate();
                functions.any(|(index, &position)| {
                    self.kept[part].functions[index]
                        && is_loader(&self.plan.parts[part].imports[position], "__dl_open")
                })
            })
        };
        if !self.plan.keep_exports && is_loader(given, "__dl_close") && !opens() {
            &Given::Null
        } else {
            given
        }
    }

    fn is_constructors(&self, module: &str, name: &str) -> bool {
        !self.plan.keep_exports && (module, name) == ("env", "__dl_init")
    }

    /// The added globals first, then each part's own.
    fn number_globals(&mut self) -> Result<(), FuseError> {
        let mut next = 1;
        let mut own_stack_pointer = None;
        for &part in &self.plan.instantiation_order {
            let pieces = self.pieces.get(part).ok_or_else(|| out_of_range("part", part))?;
            if let Some(index) = pieces.exported(STACK_POINTER, ExternalKind::Global)
                && let Some(defined) = (index as usize).checked_sub(pieces.imported_globals.len())
                && pieces.globals.get(defined).is_some_and(|g| g.ty.mutable && is_i32(g.ty.content_type))
            {
                own_stack_pointer = Some((part, defined));
                break;
            }
        }
        if own_stack_pointer.is_none() {
            self.stack_pointer = next;
            next += 1;
        }
        let mut entries = Vec::new();
        for (part, pieces) in self.pieces.iter().enumerate() {
            for &position in &pieces.imported_globals {
                match self.plan.parts[part].imports[position] {
                    Given::TlsAddress { part: definer, offset, relative } => {
                        entries.push((next, Some(definer), offset, relative.then_some(part)));
                    }
                    Given::NoTlsAddress => entries.push((next, None, 0, Some(part))),
                    _ => continue,
                }
                next += 1;
            }
        }
        self.first_own_global = next;
        for (pieces, kept) in self.pieces.iter().zip(self.kept) {
            let own = kept.globals.iter().skip(pieces.imported_globals.len());
            let numbers = own.map(|kept| {
                next += u32::from(*kept);
                kept.then_some(next - 1)
            });
            self.own_globals.push(numbers.collect());
        }
        if let Some((part, defined)) = own_stack_pointer {
            let number = self.own_globals[part][defined];
            self.stack_pointer = number.ok_or_else(|| out_of_range("global", defined))?;
        }
        let mut entry = entries.iter();
        for (part, pieces) in self.pieces.iter().enumerate() {
            let mut globals = Vec::new();
            for &position in &pieces.imported_globals {
                if !self.kept[part].globals[globals.len()] {
                    if let Given::TlsAddress { .. } | Given::NoTlsAddress =
                        self.plan.parts[part].imports[position]
                    {
                        entry.next();
                    }
                    globals.push(GlobalIs::LeftOut);
                    continue;
                }
                globals.push(match &self.plan.parts[part].imports[position] {
                    &Given::Constant(value) => GlobalIs::Constant(value),
                    Given::StackPointer => GlobalIs::Index(self.stack_pointer),
                    Given::TlsAddress { .. } | Given::NoTlsAddress => {
                        GlobalIs::Index(entry.next().map_or(0, |&(global, ..)| global))
                    }
                    Given::Global { part, export } => GlobalIs::Index(self.defined_global(*part, export)?),
                    _ => return Err(FuseError("a global import is not bound".into())),
                });
            }
            let own = self.own_globals[part].iter();
            globals.extend(own.map(|number| number.map_or(GlobalIs::LeftOut, GlobalIs::Index)));
            self.numbers[part].globals = globals;
        }
        self.tls_entries = entries;
        Ok(())
    }

    /// The number of the global that a part defines and exports.
    fn defined_global(&self, part: usize, export: &str) -> Result<u32, FuseError> {
        let lost = || out_of_range("global", export);
        let pieces = self.pieces.get(part).ok_or_else(lost)?;
        let index = pieces.exported(export, ExternalKind::Global).ok_or_else(lost)?;
        let defined = (index as usize).checked_sub(pieces.imported_globals.len()).ok_or_else(lost)?;
        self.own_globals[part].get(defined).copied().flatten().ok_or_else(lost)
    }

    /// Shared tags first, then each part's own.
    fn number_tags(&mut self) -> Result<(), FuseError> {
        let mut next = self.shared_tags()?.len() as u32;
        let mut first = Vec::new();
        for pieces in self.pieces {
            first.push(next);
            next += pieces.tags.len() as u32;
        }
        let shared = self.shared_tags()?;
        for (part, pieces) in self.pieces.iter().enumerate() {
            let mut tags = Vec::new();
            for &position in &pieces.imported_tags {
                let number = match &self.plan.parts[part].imports[position] {
                    Given::SharedTag(name) => {
                        shared.iter().position(|(other, _)| other == name).map(|at| at as u32)
                    }
                    Given::Tag { part: definer, export } => self.pieces.get(*definer).and_then(|pieces| {
                        let index = pieces.exported(export, ExternalKind::Tag)?;
                        let defined = (index as usize).checked_sub(pieces.imported_tags.len())?;
                        Some(first.get(*definer)? + defined as u32)
                    }),
                    _ => None,
                };
                tags.push(number.ok_or_else(|| FuseError("a tag import is not bound".into()))?);
            }
            tags.extend((0..pieces.tags.len() as u32).map(|index| first[part] + index));
            self.numbers[part].tags = tags;
        }
        Ok(())
    }

    /// The tags that all parts share: names and types.
    fn shared_tags(&self) -> Result<Vec<(&'b str, u32)>, FuseError> {
        let mut shared: Vec<(&str, u32)> = Vec::new();
        for (part, pieces) in self.pieces.iter().enumerate() {
            for &position in &pieces.imported_tags {
                let (Given::SharedTag(name), TypeRef::Tag(tag)) =
                    (&self.plan.parts[part].imports[position], pieces.imports[position])
                else {
                    continue;
                };
                let ty = self.numbers[part].types.get(tag.func_type_idx as usize).copied().flatten();
                let ty = ty.ok_or_else(|| out_of_range("type", tag.func_type_idx))?;
                if shared.iter().all(|(other, _)| other != name) {
                    shared.push((name, ty));
                }
            }
        }
        Ok(shared)
    }

    fn number_segments(&mut self) {
        let (mut data, mut elements) = (0, 0);
        for (numbers, pieces) in self.numbers.iter_mut().zip(self.pieces) {
            numbers.data = data..data + pieces.data.len() as u32;
            numbers.elements = elements..elements + pieces.elements.len() as u32;
            (data, elements) = (numbers.data.end, numbers.elements.end);
        }
    }

    fn module(mut self) -> Result<Fused, FuseError> {
        let plain = self.types.number(&FuncType::new([], []));
        let functions = self.functions(plain)?;
        let globals = self.globals()?;
        let tags = self.tags()?;
        let elements = self.elements()?;
        let (data_count, data) = self.data()?;
        let code = self.code()?;
        let mut module = Module::new();
        module.section(&self.type_section()?).section(&self.imports()).section(&functions);
        if !self.plan.keep_exports {
            let mut tables = TableSection::new();
            tables.table(self.table());
            module.section(&tables);
        }
        if !tags.is_empty() {
            module.section(&tags);
        }
        module.section(&globals).section(&self.exports()?);
        if !self.plan.separate_start {
            module.section(&StartSection { function_index: self.start });
        }
        module.section(&elements).section(&DataCountSection { count: data_count });
        module.section(&code).section(&data).section(&self.names());
        let imports = self.hosts.iter().map(|host| (host.module.to_owned(), host.name.to_owned())).collect();
        let start_is_pure =
            reach::start_is_pure(self.plan, self.pieces)? && self.variables().all(|(_, ty)| is_i32(ty));
        Ok(Fused { bytes: module.finish(), functions: self.ranges, imports, start_is_pure })
    }

    fn type_section(&self) -> Result<TypeSection, FuseError> {
        let mut section = TypeSection::new();
        for ty in &self.types.list {
            let ty = reencode::RoundtripReencoder.func_type(ty.clone())?;
            section.ty().func_type(&ty);
        }
        Ok(section)
    }

    fn table(&self) -> TableType {
        TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: u64::from(self.plan.table_size),
            maximum: None,
            shared: false,
        }
    }

    fn imports(&self) -> ImportSection {
        let mut section = ImportSection::new();
        let memory = MemoryType {
            minimum: self.plan.memory_pages,
            maximum: Some(PAGES),
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        section.import("env", "memory", EntityType::Memory(memory));
        if self.plan.keep_exports {
            section.import("env", TABLE, EntityType::Table(self.table()));
        }
        for host in &self.hosts {
            section.import(host.module, host.name, EntityType::Function(host.ty));
        }
        section
    }

    fn functions(&mut self, plain: u32) -> Result<FunctionSection, FuseError> {
        let mut section = FunctionSection::new();
        section.function(plain);
        if self.constructors.is_some() {
            section.function(plain);
        }
        for ty in self.nulls.clone() {
            section.function(self.types.number(&ty));
        }
        for (part, pieces) in self.pieces.iter().enumerate() {
            for (at, &ty) in pieces.functions.iter().enumerate() {
                if self.kept[part].functions[pieces.imported_functions.len() + at] {
                    let ty = self.numbers[part].types.get(ty as usize).copied().flatten();
                    section.function(ty.ok_or_else(|| out_of_range("type", at))?);
                }
            }
        }
        Ok(section)
    }

    fn tags(&self) -> Result<TagSection, FuseError> {
        let mut section = TagSection::new();
        for (_, func_type_idx) in self.shared_tags()? {
            section.tag(TagType { kind: TagKind::Exception, func_type_idx });
        }
        for (part, pieces) in self.pieces.iter().enumerate() {
            for tag in &pieces.tags {
                section.tag(self.part(part).tag_type(*tag)?);
            }
        }
        Ok(section)
    }

    fn globals(&self) -> Result<GlobalSection, FuseError> {
        let mut section = GlobalSection::new();
        let variable = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
        section.global(variable, &ConstExpr::i32_const(0));
        let stack_top = ConstExpr::i32_const(self.plan.stack_top as i32);
        let mut next = 1;
        if self.stack_pointer == next {
            section.global(variable, &stack_top);
            next += 1;
        }
        for _ in &self.tls_entries {
            section.global(variable, &ConstExpr::i32_const(0));
            next += 1;
        }
        for (part, pieces) in self.pieces.iter().enumerate() {
            for (global, number) in pieces.globals.iter().zip(&self.own_globals[part]) {
                if number.is_none() {
                    continue;
                }
                if next == self.stack_pointer {
                    section.global(variable, &stack_top);
                } else {
                    self.part(part).parse_global(&mut section, global.clone())?;
                }
                next += 1;
            }
        }
        Ok(section)
    }

    /// The variables: number and type. The stack pointer is one.
    fn variables(&self) -> impl Iterator<Item = (u32, wasmparser::ValType)> {
        let added = (0..self.first_own_global).map(|number| (number, wasmparser::ValType::I32));
        let own = self.pieces.iter().zip(&self.own_globals).flat_map(|(pieces, numbers)| {
            let globals = numbers.iter().zip(&pieces.globals).filter(|(_, global)| global.ty.mutable);
            globals.filter_map(|(number, global)| Some(((*number)?, global.ty.content_type)))
        });
        added.chain(own)
    }

    fn exports(&self) -> Result<ExportSection, FuseError> {
        let mut section = ExportSection::new();
        let program = self.pieces.get(self.plan.program);
        if let Some(start) = program.and_then(|program| program.hook("_start", 0)) {
            let number = self.numbers[self.plan.program].functions.get(start as usize).copied().flatten();
            section.export(
                "_start",
                ExportKind::Func,
                number.ok_or_else(|| out_of_range("function", start))?,
            );
        }
        section.export(STACK_POINTER, ExportKind::Global, self.stack_pointer);
        if self.plan.separate_start {
            section.export(INITIALIZE, ExportKind::Func, self.start);
            for (number, _) in self.variables() {
                section.export(&format!("{VARIABLE}{number}"), ExportKind::Global, number);
            }
        }
        if !self.plan.keep_exports {
            section.export(TABLE, ExportKind::Table, 0);
            return Ok(section);
        }
        for (part, pieces) in self.pieces.iter().enumerate() {
            let numbers = &self.numbers[part];
            for export in &pieces.exports {
                let at = export.index as usize;
                let (kind, number) = match export.kind {
                    ExternalKind::Func => (ExportKind::Func, numbers.functions.get(at).copied().flatten()),
                    ExternalKind::Global => match numbers.globals.get(at) {
                        Some(&GlobalIs::Index(number)) => (ExportKind::Global, Some(number)),
                        _ => continue,
                    },
                    ExternalKind::Tag => (ExportKind::Tag, numbers.tags.get(at).copied()),
                    _ => continue,
                };
                let number = number.ok_or_else(|| out_of_range("export", export.name))?;
                section.export(&format!("{part}.{}", export.name), kind, number);
            }
        }
        for (number, (name, _)) in self.shared_tags()?.into_iter().enumerate() {
            section.export(name, ExportKind::Tag, number as u32);
        }
        Ok(section)
    }

    fn elements(&self) -> Result<ElementSection, FuseError> {
        let mut section = ElementSection::new();
        for (part, pieces) in self.pieces.iter().enumerate() {
            for element in &pieces.elements {
                self.part(part).parse_element(&mut section, element.clone())?;
            }
        }
        for (part, numbers) in self.numbers.iter().enumerate() {
            for &(function, slot) in &self.plan.parts[part].slots {
                let number = numbers.functions.get(function as usize).copied().flatten();
                let number = number.ok_or_else(|| out_of_range("function", function))?;
                let functions = Elements::Functions(vec![number].into());
                section.active(None, &ConstExpr::i32_const(slot as i32), functions);
            }
        }
        Ok(section)
    }

    fn data(&self) -> Result<(u32, DataSection), FuseError> {
        let mut section = DataSection::new();
        let mut count = 0;
        for (part, pieces) in self.pieces.iter().enumerate() {
            for data in &pieces.data {
                self.part(part).parse_data(&mut section, data.clone())?;
                count += 1;
            }
        }
        Ok((count, section))
    }

    fn code(&self) -> Result<CodeSection, FuseError> {
        let mut section = CodeSection::new();
        section.function(&glue::start(&self.steps()?));
        if self.constructors.is_some() {
            let list = self.hooks(&self.plan.constructor_order, "__wasm_call_ctors", 0)?;
            let list: Vec<u32> = list.into_iter().map(|(_, function)| function).collect();
            section.function(&glue::constructors(self.done, &list));
        }
        for ty in &self.nulls {
            let number = *self.types.known.get(ty).ok_or_else(|| out_of_range("type", ty))?;
            section.function(&glue::null(ty.params().len() as u32, number));
        }
        for (part, pieces) in self.pieces.iter().enumerate() {
            let imported = pieces.imported_functions.len();
            for (at, body) in pieces.bodies.iter().enumerate() {
                if self.kept[part].functions[imported + at] {
                    self.part(part).parse_function_body(&mut section, body.clone())?;
                }
            }
        }
        Ok(section)
    }

    /// What the loader would do between instantiating and constructors.
    fn steps(&self) -> Result<Vec<Step>, FuseError> {
        let order = &self.plan.instantiation_order;
        let mut steps = Vec::new();
        for &part in order {
            let pieces = self.pieces.get(part).ok_or_else(|| out_of_range("part", part))?;
            if let Some(start) = pieces.start {
                let number = self.numbers[part].functions.get(start as usize).copied().flatten();
                steps.push(Step::Call(number.ok_or_else(|| out_of_range("function", start))?));
            }
        }
        for &part in order {
            let block = self.plan.parts[part].tls_block;
            if block != 0 {
                steps.push(Step::Block(self.defined_global(part, TLS_BASE)?, block));
            }
        }
        for &(entry, definer, offset, importer) in &self.tls_entries {
            let base = definer.map(|definer| self.defined_global(definer, TLS_BASE)).transpose()?;
            let relative = importer.and_then(|part| self.defined_global(part, TLS_BASE).ok());
            steps.push(Step::TlsAddress(entry, base, offset, relative));
        }
        for (_, function) in self.hooks(order, "__wasm_apply_data_relocs", 0)? {
            steps.push(Step::Call(function));
        }
        for (part, function) in self.hooks(order, "__wasm_init_tls", 1)? {
            if self.plan.parts[part].initialize_tls
                && let Ok(base) = self.defined_global(part, TLS_BASE)
            {
                steps.push(Step::InitializeTls(function, base));
            }
        }
        Ok(steps)
    }

    /// The functions that the parts export under `name`, in this order.
    fn hooks(&self, order: &[usize], name: &str, parameters: usize) -> Result<Vec<(usize, u32)>, FuseError> {
        let mut hooks = Vec::new();
        for &part in order {
            let pieces = self.pieces.get(part).ok_or_else(|| out_of_range("part", part))?;
            if let Some(index) = pieces.hook(name, parameters) {
                let number = self.numbers[part].functions.get(index as usize).copied().flatten();
                hooks.push((part, number.ok_or_else(|| out_of_range("function", name))?));
            }
        }
        Ok(hooks)
    }

    fn names(&self) -> NameSection {
        let mut functions = NameMap::new();
        for (index, host) in self.hosts.iter().enumerate() {
            functions.append(index as u32, host.name);
        }
        functions.append(self.start, "(start)");
        if let Some(constructors) = self.constructors {
            functions.append(constructors, "(constructors)");
        }
        for (numbers, pieces) in self.numbers.iter().zip(self.pieces) {
            let imported = pieces.imported_functions.len();
            for (index, number) in numbers.functions.iter().enumerate().skip(imported) {
                if let (Some(number), Some(name)) = (number, pieces.names.get(&(index as u32))) {
                    functions.append(*number, name);
                }
            }
        }
        let mut section = NameSection::new();
        section.functions(&functions);
        section
    }

    fn part(&self, part: usize) -> Renumber<'_> {
        Renumber(&self.numbers[part])
    }
}

fn is_i32(ty: wasmparser::ValType) -> bool {
    ty == wasmparser::ValType::I32
}

/// Copies things of one part, giving everything in them its new number.
struct Renumber<'a>(&'a Numbers);

type Renumbered<T> = Result<T, reencode::Error<FuseError>>;

fn missing<T>(what: &str, index: u32) -> Renumbered<T> {
    Err(reencode::Error::UserError(out_of_range(what, index)))
}

/// One of the part's own segments: what is beyond them is another part's.
fn segment(what: &str, numbers: &Range<u32>, index: u32) -> Renumbered<u32> {
    match numbers.start.checked_add(index) {
        Some(new) if numbers.contains(&new) => Ok(new),
        _ => missing(what, index),
    }
}

impl Reencode for Renumber<'_> {
    type Error = FuseError;

    fn type_index(&mut self, ty: u32) -> Renumbered<u32> {
        self.0.types.get(ty as usize).copied().flatten().map_or_else(|| missing("type", ty), Ok)
    }

    fn function_index(&mut self, function: u32) -> Renumbered<u32> {
        match self.0.functions.get(function as usize) {
            Some(&Some(new)) => Ok(new),
            _ => missing("function", function),
        }
    }

    fn global_index(&mut self, global: u32) -> Renumbered<u32> {
        match self.0.globals.get(global as usize) {
            Some(&GlobalIs::Index(new)) => Ok(new),
            // Nothing writes to a base or a GOT entry.
            _ => missing("variable", global),
        }
    }

    fn tag_index(&mut self, tag: u32) -> Renumbered<u32> {
        self.0.tags.get(tag as usize).map_or_else(|| missing("tag", tag), |&new| Ok(new))
    }

    fn data_index(&mut self, data: u32) -> Renumbered<u32> {
        segment("data segment", &self.0.data, data)
    }

    fn element_index(&mut self, element: u32) -> Renumbered<u32> {
        segment("element segment", &self.0.elements, element)
    }

    fn memory_index(&mut self, memory: u32) -> Renumbered<u32> {
        if memory == 0 { Ok(0) } else { missing("memory", memory) }
    }

    fn table_index(&mut self, table: u32) -> Renumbered<u32> {
        if table == 0 { Ok(0) } else { missing("table", table) }
    }

    fn instruction<'a>(&mut self, operator: wasmparser::Operator<'a>) -> Renumbered<Instruction<'a>> {
        if let wasmparser::Operator::GlobalGet { global_index } = operator
            && let Some(&GlobalIs::Constant(value)) = self.0.globals.get(global_index as usize)
        {
            return Ok(Instruction::I32Const(value as i32));
        }
        reencode::utils::instruction(self, operator)
    }
}
