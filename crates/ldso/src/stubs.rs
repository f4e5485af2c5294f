//! Stubs: functions for imports whose definition does not exist yet as an instance, or does not exist at all.
//!
//! A module is instantiated with functions, not with promises of functions. When libraries import from each other in
//! a circle, or a module imports its own weak function and no other library's definition wins, some import must be
//! given before its definition is there. It gets a few bytes of WebAssembly that pass their parameters on to a table
//! slot, which is filled by the time anybody calls. No host code runs in the call.
//!
//! A weak function that nobody defines gets a stub that calls slot 0: the same trap as calling a null pointer.

use std::collections::HashMap;

use muslin_dylink::{FuncType, ValType};
use wasm_encoder::{
    CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection, ImportSection, Module,
    RefType, TableType, TypeSection,
};

/// A set of stubs, each known by its slot and type.
#[derive(Default)]
pub(crate) struct Stubs {
    list: Vec<(u32, FuncType)>,
    names: HashMap<(u32, FuncType), usize>,
}

impl Stubs {
    /// The name of the export that calls `slot` with this type.
    pub fn add(&mut self, slot: u32, ty: &FuncType) -> String {
        let next = self.list.len();
        let index = *self.names.entry((slot, ty.clone())).or_insert(next);
        if index == next {
            self.list.push((slot, ty.clone()));
        }
        index.to_string()
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// What tells one set from another.
    pub fn list(&self) -> &[(u32, FuncType)] {
        &self.list
    }

    /// The module that exports the stubs. It imports the table and nothing else. An error names a type that a stub
    /// cannot have.
    pub fn module(&self) -> Result<Vec<u8>, String> {
        let mut types = TypeSection::new();
        let mut functions = FunctionSection::new();
        let mut exports = ExportSection::new();
        let mut code = CodeSection::new();
        let mut type_index: HashMap<&FuncType, u32> = HashMap::new();
        for (index, (slot, ty)) in self.list.iter().enumerate() {
            let ty_index = match type_index.get(ty) {
                Some(&known) => known,
                None => {
                    types.ty().function(value_types(ty.params())?, value_types(ty.results())?);
                    let new = type_index.len() as u32;
                    type_index.insert(ty, new);
                    new
                }
            };
            functions.function(ty_index);
            exports.export(&index.to_string(), ExportKind::Func, index as u32);
            let mut body = Function::new([]);
            let mut instructions = body.instructions();
            for parameter in 0..ty.params().len() as u32 {
                instructions.local_get(parameter);
            }
            instructions.i32_const(*slot as i32).call_indirect(0, ty_index).end();
            code.function(&body);
        }
        let mut imports = ImportSection::new();
        imports.import(
            "env",
            "__indirect_function_table",
            EntityType::Table(TableType {
                element_type: RefType::FUNCREF,
                table64: false,
                minimum: 0,
                maximum: None,
                shared: false,
            }),
        );
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        Ok(module.finish())
    }
}

fn value_types(types: &[ValType]) -> Result<Vec<wasm_encoder::ValType>, String> {
    use wasm_encoder::ValType as Out;
    types
        .iter()
        .map(|ty| match *ty {
            ValType::I32 => Ok(Out::I32),
            ValType::I64 => Ok(Out::I64),
            ValType::F32 => Ok(Out::F32),
            ValType::F64 => Ok(Out::F64),
            ValType::V128 => Ok(Out::V128),
            ValType::FUNCREF => Ok(Out::FUNCREF),
            ValType::EXTERNREF => Ok(Out::EXTERNREF),
            ValType::EXNREF => Ok(Out::Ref(RefType::EXNREF)),
            other => Err(format!("no stub can be made for a function with a {other}")),
        })
        .collect()
}
