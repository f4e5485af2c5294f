//! What wasm-ld is given in place of a prelinked library.
//!
//! libc.so is linked at a fixed address (ARCHITECTURE.md, "Address space") and so has no dylink.0 section, by which wasm-ld would know
//! a shared library. For linking only its names matter: functions with their types, data, tags. A stub has just these, in the form
//! of a relocatable library. The program that comes out asks for the library by the same name and is bound to the
//! real one when it is loaded.

use crate::run_link::is_symbol;
use std::borrow::Cow;
use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, ExportKind, ExportSection, Function, FunctionSection,
    GlobalSection, GlobalType, Module, TagKind, TagSection, TagType, TypeSection, ValType,
};
use wasmparser::{ExternalKind, FuncType, Parser, Payload, TypeRef};

/// dylink.0 with one subsection, mem_info, that asks for no memory and no table.
const DYLINK: &[u8] = &[1, 4, 0, 0, 0, 0];

/// The parts of a library that its exports refer to.
#[derive(Default)]
struct Library {
    types: Vec<Option<FuncType>>,
    /// Type index of each function, imported ones first.
    functions: Vec<u32>,
    /// Type index of each tag, imported ones first.
    tags: Vec<u32>,
    exports: Vec<(String, ExternalKind, u32)>,
}

/// The stub for `module`, or `None` if it has a dylink.0 section and can be linked against as it is.
///
/// # Errors
/// One line, if `module` is damaged.
pub fn for_prelinked(module: &[u8]) -> Result<Option<Vec<u8>>, String> {
    let library = match read(module).map_err(|error| error.to_string())? {
        Some(library) => library,
        None => return Ok(None),
    };
    library.stub().map(Some)
}

fn read(module: &[u8]) -> wasmparser::Result<Option<Library>> {
    let mut library = Library::default();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::CustomSection(section) if section.name() == "dylink.0" => return Ok(None),
            Payload::TypeSection(section) => {
                for ty in section.into_iter_err_on_gc_types() {
                    library.types.push(Some(ty?));
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    match import?.ty {
                        TypeRef::Func(ty) => library.functions.push(ty),
                        TypeRef::Tag(tag) => library.tags.push(tag.func_type_idx),
                        _ => {}
                    }
                }
            }
            Payload::FunctionSection(section) => {
                for ty in section {
                    library.functions.push(ty?);
                }
            }
            Payload::TagSection(section) => {
                for tag in section {
                    library.tags.push(tag?.func_type_idx);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    library.exports.push((export.name.to_owned(), export.kind, export.index));
                }
            }
            _ => {}
        }
    }
    Ok(Some(library))
}

impl Library {
    fn stub(&self) -> Result<Vec<u8>, String> {
        let mut types = TypeSection::new();
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        let mut globals = GlobalSection::new();
        let mut tags = TagSection::new();
        let mut exports = ExportSection::new();
        for ty in &self.types {
            match ty {
                Some(ty) => types.ty().function(convert(ty.params())?, convert(ty.results())?),
                None => types.ty().function([], []),
            }
        }
        for (name, kind, index) in &self.exports {
            if !is_symbol(name) {
                continue;
            }
            let damaged = || format!("export {name} refers to something that there is not");
            match kind {
                ExternalKind::Func => {
                    functions.function(*self.functions.get(*index as usize).ok_or_else(damaged)?);
                    let mut body = Function::new([]);
                    body.instructions().unreachable().end();
                    code.function(&body);
                    exports.export(name, ExportKind::Func, functions.len() - 1);
                }
                ExternalKind::Global => {
                    let ty = GlobalType { val_type: ValType::I32, mutable: false, shared: false };
                    globals.global(ty, &ConstExpr::i32_const(0));
                    exports.export(name, ExportKind::Global, globals.len() - 1);
                }
                ExternalKind::Tag => {
                    let func_type_idx = *self.tags.get(*index as usize).ok_or_else(damaged)?;
                    tags.tag(TagType { kind: TagKind::Exception, func_type_idx });
                    exports.export(name, ExportKind::Tag, tags.len() - 1);
                }
                _ => {}
            }
        }
        let mut module = Module::new();
        module.section(&CustomSection { name: Cow::Borrowed("dylink.0"), data: Cow::Borrowed(DYLINK) });
        module
            .section(&types)
            .section(&functions)
            .section(&tags)
            .section(&globals)
            .section(&exports)
            .section(&code);
        Ok(module.finish())
    }
}

fn convert(types: &[wasmparser::ValType]) -> Result<Vec<ValType>, String> {
    types
        .iter()
        .map(|ty| ValType::try_from(*ty).map_err(|_| format!("cannot express the type {ty}")))
        .collect()
}
