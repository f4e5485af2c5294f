//! The symbol table and the relocations of an object (tool-conventions, Linking.md).

use wasm_encoder::Encode;

const VERSION: u32 = 2;
const WASM_INIT_FUNCS: u8 = 6;
const WASM_SYMBOL_TABLE: u8 = 8;

const BINDING_LOCAL: u32 = 0x02;
const UNDEFINED: u32 = 0x10;
const EXPLICIT_NAME: u32 = 0x40;

/// The priority of constructors that have none.
const DEFAULT_PRIORITY: u32 = 65535;

/// What a symbol is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SymbolKind {
    Function = 0,
    Data = 1,
    Global = 2,
    Tag = 4,
    Table = 5,
}

/// Kinds of places that the linker fills in, all as LEB128 numbers of five bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelocationKind {
    Function = 0,
    Type = 6,
    Global = 7,
    Tag = 10,
    Table = 20,
}

/// A place that the linker fills in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relocation {
    pub kind: RelocationKind,
    /// From the start of the code section's contents.
    pub offset: usize,
    /// Of a symbol, or of a type.
    pub index: u32,
}

impl Relocation {
    /// The same place, counted from `by` bytes earlier.
    pub fn moved(mut self, by: usize) -> Self {
        self.offset += by;
        self
    }

    /// The contents of the `reloc.` section for the section of this index.
    pub fn section(section_index: u32, relocations: &[Relocation]) -> Vec<u8> {
        let mut data = Vec::new();
        section_index.encode(&mut data);
        relocations.len().encode(&mut data);
        for relocation in relocations {
            data.push(relocation.kind as u8);
            relocation.offset.encode(&mut data);
            relocation.index.encode(&mut data);
        }
        data
    }
}

/// A function, global, table or tag, by its index in its own space.
#[derive(Clone, Debug, Default)]
pub struct Symbol {
    /// Module and name, if it is imported.
    pub import: Option<(String, String)>,
    /// The names that it is exported under.
    pub exported: Vec<String>,
    /// Its name in the text; may be empty.
    pub local_name: String,
    /// A `GOT.mem` import: not a global but the address of a variable.
    pub data: bool,
    /// Its first index in the symbol table.
    number: u32,
}

impl Symbol {
    /// A symbol that the module imports.
    pub fn imported(module: &str, name: &str) -> Self {
        Self { import: Some((module.to_owned(), name.to_owned())), ..Self::default() }
    }

    /// As an import of `GOT.mem`: the address of the variable of this name.
    pub fn address_of_data(self) -> Self {
        Self { data: true, ..self }
    }

    /// How many entries of the symbol table it takes: one, or one for each export.
    fn entries(&self) -> u32 {
        (self.exported.len() as u32).max(1)
    }
}

/// The symbols of a module.
#[derive(Clone, Debug, Default)]
pub struct Symbols {
    pub functions: Vec<Symbol>,
    pub globals: Vec<Symbol>,
    pub tables: Vec<Symbol>,
    pub tags: Vec<Symbol>,
}

impl Symbols {
    /// Numbers the symbols in the order in which they will be written.
    pub fn number(&mut self) {
        let mut next = 0;
        for list in [&mut self.functions, &mut self.globals, &mut self.tables, &mut self.tags] {
            for symbol in list {
                symbol.number = next;
                next += symbol.entries();
            }
        }
    }

    /// The symbol that an index in code stands for.
    ///
    /// # Errors
    /// If there is none; a valid module has no such index.
    pub fn index(&self, kind: RelocationKind, index: u32) -> Result<u32, String> {
        let list = match kind {
            RelocationKind::Function => &self.functions,
            RelocationKind::Global => &self.globals,
            RelocationKind::Table => &self.tables,
            RelocationKind::Tag => &self.tags,
            // Types have no symbols.
            RelocationKind::Type => return Ok(index),
        };
        let symbol = list.get(index as usize).ok_or("an index refers to nothing")?;
        Ok(symbol.number)
    }

    /// The contents of the `linking` section; `start` is the function to be run as a constructor.
    pub fn linking_section(&self, start: Option<u32>) -> Vec<u8> {
        let mut table = Vec::new();
        let lists = [
            (SymbolKind::Function, &self.functions),
            (SymbolKind::Global, &self.globals),
            (SymbolKind::Table, &self.tables),
            (SymbolKind::Tag, &self.tags),
        ];
        let count: u32 = lists.iter().flat_map(|(_, list)| list.iter()).map(Symbol::entries).sum();
        count.encode(&mut table);
        for (kind, list) in lists {
            let mut element = 0u32;
            for (index, symbol) in list.iter().enumerate() {
                write_symbol(kind, index, element, symbol, &mut table);
                // Addresses of variables are no globals of the object.
                element += u32::from(!symbol.data);
            }
        }
        let mut section = Vec::new();
        VERSION.encode(&mut section);
        section.push(WASM_SYMBOL_TABLE);
        table.as_slice().encode(&mut section);
        if let Some(symbol) = start.and_then(|function| self.functions.get(function as usize)) {
            let mut constructors = Vec::new();
            for number in [1, DEFAULT_PRIORITY, symbol.number] {
                number.encode(&mut constructors);
            }
            section.push(WASM_INIT_FUNCS);
            constructors.as_slice().encode(&mut section);
        }
        section
    }
}

fn write_symbol(kind: SymbolKind, index: usize, element: u32, symbol: &Symbol, table: &mut Vec<u8>) {
    if symbol.data {
        let (_, name) = symbol.import.clone().unwrap_or_default();
        table.push(SymbolKind::Data as u8);
        UNDEFINED.encode(table);
        name.as_str().encode(table);
        return;
    }
    if let Some((module, name)) = &symbol.import {
        table.push(kind as u8);
        // The symbol of an import from `env` is the import's name. Of others it is a name of its own, which also tells the linker to leave
        // the import to the host.
        let own_name = module != "env";
        (UNDEFINED | if own_name { EXPLICIT_NAME } else { 0 }).encode(table);
        element.encode(table);
        if own_name {
            format!("{module}.{name}").as_str().encode(table);
        }
        return;
    }
    let mut define = |flags: u32, name: &str| {
        table.push(kind as u8);
        flags.encode(table);
        element.encode(table);
        name.encode(table);
    };
    if symbol.exported.is_empty() {
        let name =
            if symbol.local_name.is_empty() { format!("{kind:?}{index}") } else { symbol.local_name.clone() };
        define(BINDING_LOCAL, &name);
    }
    for name in &symbol.exported {
        define(0, name);
    }
}

/// Bytes that a number takes as LEB128.
pub fn leb_size(number: usize) -> usize {
    let mut bytes = Vec::new();
    number.encode(&mut bytes);
    bytes.len()
}
