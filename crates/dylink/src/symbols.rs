//! Symbols of any module, in the words of ELF: what a shared object offers and needs, what an object's symbol table holds, and
//! what the name section of a linked module remembers.
//!
//! A linked module does not say which of its definitions are weak, but its weak functions show: a module
//! calls its own function through an import only if another module's may take its place.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use wasmparser::{ExternalKind, FuncType, SymbolFlags, SymbolInfo, TypeRef};

use crate::layout::{Region, regions};
use crate::module::Module;

/// A symbol.
#[derive(Debug, Clone)]
pub struct Symbol<'a> {
    /// Its name.
    pub name: &'a str,
    /// The module that a host's function is imported from, `wali`.
    pub host: Option<&'a str>,
    /// What it is.
    pub kind: SymbolKind,
    /// Who sees it.
    pub binding: Binding,
    /// Visible only within what it is linked into.
    pub hidden: bool,
    /// Where it is.
    pub section: Section,
    /// Of a function: where its body begins in the file. Of data: offset in the module's data, in the TLS block, or
    /// address.
    pub value: u64,
    /// Bytes; 0 if unknown.
    pub size: u64,
    /// Of a function: its type.
    pub ty: Option<Arc<FuncType>>,
}

/// What a symbol is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SymbolKind {
    /// A function.
    Function,
    /// Data.
    Data,
    /// Thread-local data.
    Tls,
    /// A WebAssembly global.
    Global,
    /// A table.
    Table,
    /// The memory.
    Memory,
    /// An exception tag.
    Tag,
    /// A section of an object.
    Section,
}

/// Who sees a symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binding {
    /// Only its own module.
    Local,
    /// All.
    Global,
    /// All; another definition goes before it, and undefined it is null.
    Weak,
}

/// Where a symbol is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Nowhere: somebody else has to define it.
    Undefined,
    /// Code.
    Text,
    /// Data.
    Data,
    /// Data that is not written to.
    ReadOnly,
    /// Data that is zero at first.
    Zero,
    /// Its value is its own, whatever is moved.
    Absolute,
    /// Something of WebAssembly: a global, a table, a tag.
    Other,
}

impl Section {
    /// The section of data by its segment's name.
    fn of_segment(name: &str) -> Section {
        let has =
            |prefix: &str| name == prefix || name.strip_prefix(prefix).is_some_and(|r| r.starts_with('.'));
        if has(".rodata") {
            Section::ReadOnly
        } else if has(".bss") || has(".tbss") {
            Section::Zero
        } else {
            Section::Data
        }
    }
}

/// Module and name of the imports, by kind: the names of undefined symbols that have none of their own.
#[derive(Default)]
struct ImportNames<'a> {
    functions: Vec<(&'a str, &'a str)>,
    globals: Vec<(&'a str, &'a str)>,
    tables: Vec<(&'a str, &'a str)>,
    tags: Vec<(&'a str, &'a str)>,
}

impl<'a> ImportNames<'a> {
    fn of(module: &Module<'a>) -> ImportNames<'a> {
        let mut names = ImportNames::default();
        for import in &module.imports {
            let list = match import.ty {
                TypeRef::Func(_) | TypeRef::FuncExact(_) => &mut names.functions,
                TypeRef::Global(_) => &mut names.globals,
                TypeRef::Table(_) => &mut names.tables,
                TypeRef::Tag(_) => &mut names.tags,
                TypeRef::Memory(_) => continue,
            };
            list.push((import.module, import.name));
        }
        names
    }
}

/// Hands out sections of data by address.
struct Data<'a> {
    regions: Vec<Region>,
    names: HashMap<u32, &'a str>,
    /// Where the data segments end as far as is known; what lies beyond was zero.
    known: bool,
}

impl<'a> Data<'a> {
    fn of(module: &Module<'a>) -> Data<'a> {
        let regions = regions(module);
        let known = !module.data.is_empty()
            && regions.iter().filter(|r| r.segment.is_some()).count() == module.data.len();
        Data { regions, names: module.names.data.iter().copied().collect(), known }
    }

    fn section(&self, address: u32) -> Section {
        let after = self.regions.partition_point(|region| region.address <= address);
        let before = after.checked_sub(1).and_then(|index| self.regions.get(index));
        match before.filter(|region| address - region.address < region.size) {
            Some(Region { segment: None, .. }) => Section::Zero,
            Some(Region { segment: Some(segment), .. }) => {
                Section::of_segment(self.names.get(&(*segment as u32)).copied().unwrap_or_default())
            }
            None if self.known => Section::Zero,
            None => Section::Data,
        }
    }
}

impl<'a> Module<'a> {
    /// What the module offers to others and needs from them: its exports and imports, less those that are the linker's
    /// own ([`is_linkers`]). A symbol that it both imports and exports is a definition.
    pub fn dynamic_symbols(&self) -> Vec<Symbol<'a>> {
        let mut symbols = self.exported();
        symbols.retain(|symbol| !is_linkers(symbol.name));
        let defined: HashSet<&str> = symbols.iter().map(|symbol| symbol.name).collect();
        let mut seen: HashMap<(Option<&str>, &str), usize> = HashMap::new();
        for symbol in self.imported() {
            if is_linkers(symbol.name) || symbol.host.is_none() && defined.contains(symbol.name) {
                continue;
            }
            match seen.get(&(symbol.host, symbol.name)) {
                // A function and its GOT entry are one symbol; the function's import knows the type.
                Some(&at) if symbols[at].ty.is_none() => symbols[at] = symbol,
                Some(_) => {}
                None => {
                    seen.insert((symbol.host, symbol.name), symbols.len());
                    symbols.push(symbol);
                }
            }
        }
        symbols
    }

    /// All symbols: an object's symbol table, or what a linked module exports, imports and has names for.
    pub fn symbols(&self) -> Vec<Symbol<'a>> {
        match &self.linking {
            Some(_) => self.object_symbols().into_iter().flatten().collect(),
            None => self.linked_symbols(),
        }
    }

    /// An object's symbol table, as relocations count it; `None` for symbols that have no name.
    pub fn object_symbols(&self) -> Vec<Option<Symbol<'a>>> {
        let imports = ImportNames::of(self);
        let symbols = self.linking.as_ref().map(|linking| &linking.symbols[..]).unwrap_or_default();
        symbols.iter().map(|info| self.object_symbol(info, &imports)).collect()
    }

    fn linked_symbols(&self) -> Vec<Symbol<'a>> {
        let mut symbols = self.exported();
        let exported: HashSet<&str> = symbols.iter().map(|symbol| symbol.name).collect();
        let functions: HashSet<u32> = self
            .exports
            .iter()
            .filter(|export| matches!(export.kind, ExternalKind::Func | ExternalKind::FuncExact))
            .map(|export| export.index)
            .collect();
        let mut seen = HashSet::new();
        for symbol in self.imported() {
            if (symbol.host.is_some() || !exported.contains(symbol.name))
                && seen.insert((symbol.host, symbol.name))
            {
                symbols.push(symbol);
            }
        }
        for &(index, name) in &self.names.functions {
            if index as usize >= self.imported_functions && !functions.contains(&index) {
                symbols.push(self.function(name, index, Binding::Local));
            }
        }
        symbols
    }

    /// The function `index`, which is defined here.
    fn function(&self, name: &'a str, index: u32, binding: Binding) -> Symbol<'a> {
        let range = self.body(index).map(|body| body.range()).unwrap_or_default();
        Symbol {
            name,
            host: None,
            kind: SymbolKind::Function,
            binding,
            hidden: false,
            section: if range.is_empty() { Section::Undefined } else { Section::Text },
            value: range.start as u64,
            size: range.len() as u64,
            ty: self.function_type(index).cloned(),
        }
    }

    fn exported(&self) -> Vec<Symbol<'a>> {
        let data = Data::of(self);
        let own: HashSet<&str> = self
            .imports
            .iter()
            .filter(|import| import.module == "env" && matches!(import.ty, TypeRef::Func(_)))
            .map(|import| import.name)
            .collect();
        let flags: HashMap<&str, SymbolFlags> =
            self.dylink.iter().flat_map(|dylink| dylink.exports.iter().copied()).collect();
        let other = |name, kind| Symbol {
            name,
            host: None,
            kind,
            binding: Binding::Global,
            hidden: false,
            section: Section::Other,
            value: 0,
            size: 0,
            ty: None,
        };
        let mut symbols = Vec::with_capacity(self.exports.len());
        for export in &self.exports {
            let flags = flags.get(export.name).copied().unwrap_or(SymbolFlags::empty());
            let weak = flags.contains(SymbolFlags::BINDING_WEAK) || own.contains(export.name);
            let binding = if weak { Binding::Weak } else { Binding::Global };
            symbols.push(match export.kind {
                ExternalKind::Func | ExternalKind::FuncExact => {
                    self.function(export.name, export.index, binding)
                }
                ExternalKind::Global => match self.globals.get(export.index as usize) {
                    Some((ty, Some(place))) if !ty.mutable && place.base.is_none() => {
                        let tls = flags.contains(SymbolFlags::TLS);
                        let section = match export.name {
                            "__tls_size" | "__tls_align" => Section::Absolute,
                            _ if tls => Section::Data,
                            _ => data.section(place.offset),
                        };
                        Symbol {
                            binding,
                            section,
                            value: u64::from(place.offset),
                            ..other(export.name, if tls { SymbolKind::Tls } else { SymbolKind::Data })
                        }
                    }
                    _ => other(export.name, SymbolKind::Global),
                },
                ExternalKind::Memory => other(export.name, SymbolKind::Memory),
                ExternalKind::Table => other(export.name, SymbolKind::Table),
                ExternalKind::Tag => {
                    let ty = self.tags.get(export.index as usize).copied();
                    Symbol { ty: ty.and_then(|ty| self.type_at(ty)), ..other(export.name, SymbolKind::Tag) }
                }
            });
        }
        symbols
    }

    fn imported(&self) -> Vec<Symbol<'a>> {
        let weak: HashSet<&str> = self
            .dylink
            .iter()
            .flat_map(|dylink| &dylink.imports)
            .filter(|(_, _, flags)| flags.contains(SymbolFlags::BINDING_WEAK))
            .map(|(_, name, _)| *name)
            .collect();
        let mut symbols = Vec::with_capacity(self.imports.len());
        for import in &self.imports {
            let linked = matches!(import.module, "env" | "GOT.mem" | "GOT.func");
            let (kind, ty) = match import.ty {
                TypeRef::Func(ty) | TypeRef::FuncExact(ty) => (SymbolKind::Function, self.type_at(ty)),
                TypeRef::Global(_) if import.module == "GOT.mem" => (SymbolKind::Data, None),
                TypeRef::Global(_) if import.module == "GOT.func" => (SymbolKind::Function, None),
                TypeRef::Global(_) => (SymbolKind::Global, None),
                TypeRef::Table(_) => (SymbolKind::Table, None),
                TypeRef::Memory(_) => (SymbolKind::Memory, None),
                TypeRef::Tag(ty) => (SymbolKind::Tag, self.type_at(ty.func_type_idx)),
            };
            let is_weak = linked && weak.contains(import.name);
            symbols.push(Symbol {
                name: import.name,
                host: (!linked).then_some(import.module),
                kind,
                binding: if is_weak { Binding::Weak } else { Binding::Global },
                hidden: false,
                section: Section::Undefined,
                value: 0,
                size: 0,
                ty,
            });
        }
        symbols
    }

    fn type_at(&self, index: u32) -> Option<Arc<FuncType>> {
        self.types.get(index as usize)?.clone()
    }

    fn object_symbol(&self, info: &SymbolInfo<'a>, imports: &ImportNames<'a>) -> Option<Symbol<'a>> {
        let named = |list: &[(&'a str, &'a str)], index: u32| list.get(index as usize).copied();
        let (kind, flags, name, import) = match *info {
            SymbolInfo::Func { flags, index, name } => {
                (SymbolKind::Function, flags, name, named(&imports.functions, index))
            }
            SymbolInfo::Data { flags, name, .. } => {
                let tls = flags.contains(SymbolFlags::TLS) || self.is_tls(info);
                (if tls { SymbolKind::Tls } else { SymbolKind::Data }, flags, Some(name), None)
            }
            SymbolInfo::Global { flags, index, name } => {
                (SymbolKind::Global, flags, name, named(&imports.globals, index))
            }
            SymbolInfo::Event { flags, index, name } => {
                (SymbolKind::Tag, flags, name, named(&imports.tags, index))
            }
            SymbolInfo::Table { flags, index, name } => {
                (SymbolKind::Table, flags, name, named(&imports.tables, index))
            }
            SymbolInfo::Section { flags, section } => {
                let name = self.sections.get(section as usize).map(|section| section.name);
                (SymbolKind::Section, flags, name, None)
            }
        };
        let undefined = flags.contains(SymbolFlags::UNDEFINED);
        let import = import.filter(|_| undefined);
        let name = name.or(import.map(|(_, name)| name))?;
        let mut symbol = Symbol {
            name,
            host: import.map(|(module, _)| module).filter(|module| *module != "env"),
            kind,
            binding: if flags.contains(SymbolFlags::BINDING_LOCAL) {
                Binding::Local
            } else if flags.contains(SymbolFlags::BINDING_WEAK) {
                Binding::Weak
            } else {
                Binding::Global
            },
            hidden: flags.contains(SymbolFlags::VISIBILITY_HIDDEN),
            section: if undefined { Section::Undefined } else { Section::Other },
            value: 0,
            size: 0,
            ty: None,
        };
        match *info {
            SymbolInfo::Func { index, .. } if undefined => symbol.ty = self.function_type(index).cloned(),
            SymbolInfo::Func { index, .. } => {
                let function = self.function(name, index, symbol.binding);
                symbol = Symbol { hidden: symbol.hidden, section: Section::Text, ..function };
            }
            SymbolInfo::Data { symbol: Some(defined), .. } => {
                let place =
                    self.data.get(defined.index as usize).and_then(|segment| segment.active.flatten());
                symbol.value = u64::from(defined.offset) + place.map_or(0, |place| u64::from(place.offset));
                symbol.size = u64::from(defined.size);
                let linking = self.linking.as_ref();
                let segment = linking.and_then(|linking| linking.segments.get(defined.index as usize));
                symbol.section = if flags.contains(SymbolFlags::ABSOLUTE) {
                    Section::Absolute
                } else {
                    Section::of_segment(segment.map_or("", |segment| segment.name))
                };
            }
            _ => {}
        }
        Some(symbol)
    }

    /// Whether an object's data symbol lies in a segment of thread-local data.
    fn is_tls(&self, info: &SymbolInfo<'a>) -> bool {
        let SymbolInfo::Data { symbol: Some(defined), .. } = info else { return false };
        let segments = self.linking.as_ref().map(|linking| &linking.segments[..]).unwrap_or_default();
        segments.get(defined.index as usize).is_some_and(|segment| {
            segment.flags.contains(wasmparser::SegmentFlags::TLS)
                || segment.name.starts_with(".tdata")
                || segment.name.starts_with(".tbss")
        })
    }
}

/// Whether a name is between the linker and the module, and no symbol of a program.
pub fn is_linkers(name: &str) -> bool {
    matches!(
        name,
        "__wasm_call_ctors"
            | "__wasm_apply_data_relocs"
            | "__wasm_apply_global_relocs"
            | "__wasm_apply_tls_relocs"
            | "__wasm_init_tls"
            | "__wasm_init_memory"
            | "__tls_base"
            | "__tls_size"
            | "__tls_align"
            | "__memory_base"
            | "__table_base"
            | "__stack_pointer"
            | "__indirect_function_table"
            | "memory"
    )
}

/// The names of a symbol's flags, with blanks between them; `NONE` if there are none.
pub fn flag_names(flags: SymbolFlags) -> String {
    let names: Vec<String> = flags
        .iter_names()
        .map(|(name, _)| name.strip_prefix("BINDING_").unwrap_or(name).to_owned())
        .collect();
    let unknown = flags.bits() & !SymbolFlags::all().bits();
    match (names.is_empty(), unknown) {
        (true, 0) => "NONE".to_owned(),
        (_, 0) => names.join(" "),
        _ => format!("{} {unknown:#x}", names.join(" ")).trim_start().to_owned(),
    }
}
