//! What matters here of a module or an object file.

use anyhow::{Context, Result};
use wasmparser::{
    ExternalKind, FuncType, KnownCustom, Linking, Parser, Payload, SymbolInfo, TypeRef, ValType,
};

/// A parsed module.
#[derive(Default)]
pub struct Module<'a> {
    types: Vec<FuncType>,
    /// The type of each function, imported ones first.
    pub functions: Vec<FuncType>,
    /// The names of the imported functions.
    pub imported_functions: Vec<&'a str>,
    /// Module, name and type of each import.
    pub imports: Vec<(&'a str, &'a str, TypeRef)>,
    /// Name, kind and index of each export.
    pub exports: Vec<(&'a str, ExternalKind, u32)>,
    /// The symbol table of an object file.
    pub symbols: Vec<SymbolInfo<'a>>,
}

impl<'a> Module<'a> {
    /// # Errors
    /// If `bytes` are no module.
    pub fn parse(bytes: &'a [u8]) -> Result<Self> {
        let mut module = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::TypeSection(section) => {
                    for function in section.into_iter_err_on_gc_types() {
                        module.types.push(function?);
                    }
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        if let TypeRef::Func(index) = import.ty {
                            module.functions.push(module.function_type(index)?.clone());
                            module.imported_functions.push(import.name);
                        }
                        module.imports.push((import.module, import.name, import.ty));
                    }
                }
                Payload::FunctionSection(section) => {
                    for index in section {
                        module.functions.push(module.function_type(index?)?.clone());
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        let export = export?;
                        module.exports.push((export.name, export.kind, export.index));
                    }
                }
                Payload::CustomSection(section) => {
                    if let KnownCustom::Linking(linking) = section.as_known() {
                        for subsection in linking {
                            if let Linking::SymbolTable(table) = subsection? {
                                for symbol in table {
                                    module.symbols.push(symbol?);
                                }
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(module)
    }

    /// The type with this index.
    ///
    /// # Errors
    /// If there is none.
    pub fn function_type(&self, index: u32) -> Result<&FuncType> {
        self.types.get(index as usize).context("a function of no type")
    }
}

/// A function type as the tests' files and messages write it.
pub fn shown(function: &FuncType) -> String {
    let list = |types: &[ValType]| types.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    format!("({}) -> ({})", list(function.params()), list(function.results()))
}
