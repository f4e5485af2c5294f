//! Stubs: functions for imports whose definition does not exist yet as an instance, does not exist at all, or is of
//! another type.
//!
//! A module is instantiated with functions, not with promises of functions. When libraries import from each other in
//! a circle, or a module imports its own weak function and no other library's definition wins, some import must be
//! given before its definition is there. It gets a few bytes of WebAssembly that pass their parameters on to a table
//! slot, which is filled by the time anybody calls. No host code runs in the call.
//!
//! A weak function that nobody defines gets a stub that calls slot 0: the same trap as calling a null pointer.
//!
//! An undefined function that may stay so until it is called ([`crate::lazy`]) gets such a stub, too. The slot of its own
//! that it calls holds a *resolver* first: that has the linker fill the slot, and calls again what is there then.
//!
//! A function of another type than the import's gets an adapter ([`crate::adapt`]).

use std::collections::HashMap;

use muslin_dylink::{FuncType, ValType};
use wasm_encoder::{
    CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection, GlobalType, ImportSection,
    MemoryType, Module, RefType, TableType, TypeSection,
};

use crate::adapt::Adapter;

/// The host function with which a resolver has its slot filled: `env.__dl_bind`, (slot: i32) → ().
pub(crate) const BIND: &str = "__dl_bind";

/// One function of the module.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Stub {
    /// Calls the slot.
    Call(u32, FuncType),
    /// Has the slot filled, and calls it.
    Resolver(u32, FuncType),
    /// Calls the slot with converted arguments.
    Adapter(u32, Adapter),
}

impl Stub {
    /// Its own type.
    fn ty(&self) -> &FuncType {
        match self {
            Stub::Call(_, ty) | Stub::Resolver(_, ty) => ty,
            Stub::Adapter(_, adapter) => adapter.wanted(),
        }
    }
}

/// What the module of a set of stubs imports, in this order, from `env`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StubImport {
    /// `__indirect_function_table`.
    Table,
    /// [`BIND`].
    Bind,
    /// `memory`.
    Memory,
    /// `__stack_pointer`.
    StackPointer,
}

/// A set of stubs.
#[derive(Default)]
pub(crate) struct Stubs {
    list: Vec<Stub>,
    names: HashMap<Stub, usize>,
}

impl Stubs {
    /// The name of the export that calls `slot` with this type.
    pub fn add(&mut self, slot: u32, ty: &FuncType) -> String {
        self.add_stub(Stub::Call(slot, ty.clone()))
    }

    /// The name of the export that has `slot` filled and then calls it.
    pub fn add_resolver(&mut self, slot: u32, ty: &FuncType) -> String {
        self.add_stub(Stub::Resolver(slot, ty.clone()))
    }

    /// The name of the export that calls `slot` through an adapter.
    pub fn add_adapter(&mut self, slot: u32, adapter: &Adapter) -> String {
        self.add_stub(Stub::Adapter(slot, adapter.clone()))
    }

    fn add_stub(&mut self, stub: Stub) -> String {
        let next = self.list.len();
        let index = *self.names.entry(stub.clone()).or_insert(next);
        if index == next {
            self.list.push(stub);
        }
        index.to_string()
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// What tells one set from another.
    pub fn list(&self) -> &[Stub] {
        &self.list
    }

    /// What the module imports.
    pub fn imports(&self) -> Vec<StubImport> {
        let mut imports = vec![StubImport::Table];
        if self.list.iter().any(|stub| matches!(stub, Stub::Resolver(..))) {
            imports.push(StubImport::Bind);
        }
        if self.list.iter().any(|stub| matches!(stub, Stub::Adapter(_, adapter) if adapter.spills())) {
            imports.extend([StubImport::Memory, StubImport::StackPointer]);
        }
        imports
    }

    /// The module that exports the stubs. An error names a type that a stub cannot have.
    pub fn module(&self) -> Result<Vec<u8>, String> {
        let mut types = Types::default();
        let mut functions = FunctionSection::new();
        let mut exports = ExportSection::new();
        let mut code = CodeSection::new();
        let imports = self.imports();
        let bind_type = types.index(&FuncType::new([ValType::I32], []))?;
        let first = u32::from(imports.contains(&StubImport::Bind));
        for (index, stub) in self.list.iter().enumerate() {
            functions.function(types.index(stub.ty())?);
            exports.export(&index.to_string(), ExportKind::Func, first + index as u32);
            code.function(&match stub {
                Stub::Call(slot, ty) => pass_on(None, *slot, ty, types.index(ty)?),
                Stub::Resolver(slot, ty) => pass_on(Some(0), *slot, ty, types.index(ty)?),
                Stub::Adapter(slot, adapter) => adapter.body(*slot, types.index(adapter.found())?),
            });
        }
        let mut section = ImportSection::new();
        for import in imports {
            let (name, ty): (_, EntityType) = match import {
                StubImport::Table => ("__indirect_function_table", table_type().into()),
                StubImport::Bind => (BIND, EntityType::Function(bind_type)),
                StubImport::Memory => ("memory", memory_type().into()),
                StubImport::StackPointer => ("__stack_pointer", stack_pointer_type().into()),
            };
            section.import("env", name, ty);
        }
        let mut module = Module::new();
        module.section(&types.section).section(&section).section(&functions).section(&exports).section(&code);
        Ok(module.finish())
    }
}

/// The types of the module, each once.
#[derive(Default)]
struct Types {
    section: TypeSection,
    known: HashMap<FuncType, u32>,
}

impl Types {
    fn index(&mut self, ty: &FuncType) -> Result<u32, String> {
        if let Some(&index) = self.known.get(ty) {
            return Ok(index);
        }
        self.section.ty().function(value_types(ty.params())?, value_types(ty.results())?);
        let index = self.known.len() as u32;
        self.known.insert(ty.clone(), index);
        Ok(index)
    }
}

/// A function that passes its parameters on to a slot, after it has called `bind` with the slot's number.
fn pass_on(bind: Option<u32>, slot: u32, ty: &FuncType, ty_index: u32) -> Function {
    let mut body = Function::new([]);
    let mut instructions = body.instructions();
    if let Some(bind) = bind {
        instructions.i32_const(slot as i32).call(bind);
    }
    for parameter in 0..ty.params().len() as u32 {
        instructions.local_get(parameter);
    }
    instructions.i32_const(slot as i32).call_indirect(0, ty_index).end();
    body
}

fn table_type() -> TableType {
    TableType { element_type: RefType::FUNCREF, table64: false, minimum: 0, maximum: None, shared: false }
}

fn memory_type() -> MemoryType {
    MemoryType { minimum: 0, maximum: None, memory64: false, shared: false, page_size_log2: None }
}

fn stack_pointer_type() -> GlobalType {
    GlobalType { val_type: wasm_encoder::ValType::I32, mutable: true, shared: false }
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
