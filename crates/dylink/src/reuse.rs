//! Whether an instance of a module can be made like new without instantiating the module again.
//!
//! An engine gives an instance back only with everything else of the process, so a library that is opened and closed
//! ten thousand times must get the same instance each time. What an instance remembers beside the memory, which the loader
//! restores from a copy, is: its own mutable globals, its table slots, and which passive segments it has dropped.
//!
//! What wasm-ld writes is harmless. Its start function copies passive segments into the data region and drops them,
//! and computes the entries of the module's internal GOT, globals that nobody else sets, from the bases.
//! `__wasm_init_tls` sets `__tls_base` and such entries again. The loader restores `__tls_base`; with the same bases, the others
//! keep the values that they have.
//!
//! So a module is reusable if nothing writes to a table, and if all that write its state are the start function and what that
//! calls, or functions that `__wasm_init_tls` calls. Functions of these two kinds must consist of instructions whose effect depends on
//! nothing that changes, and of the start function's kind also those that do not write. Whatever is written by hand in another way is
//! not reusable, and gets a new instance each time.

use std::collections::{BTreeMap, BTreeSet};

use wasmparser::{
    BinaryReaderError, CompositeInnerType, ExternalKind, FunctionBody, Operator, Parser, Payload, TypeRef,
    ValType,
};

/// Whether an instance of the module can be used again once its memory, its table slots and `__tls_base` are as they were
/// after instantiation, provided that it is given the same imports. Malformed modules are not.
pub fn is_reusable(bytes: &[u8]) -> bool {
    Module::read(bytes).is_ok_and(|module| module.is_some_and(|module| module.is_reusable()))
}

/// What must be known of a module.
#[derive(Default)]
struct Module<'a> {
    imported_functions: u32,
    imported_globals: u32,
    /// Those that are imported and cannot be set.
    constant_imports: BTreeSet<u32>,
    /// The module's own globals that cannot be set.
    constants: BTreeSet<u32>,
    globals: u32,
    tls_base: Option<u32>,
    init_tls: Option<u32>,
    start: Option<u32>,
    /// Number of parameters, by type.
    types: Vec<usize>,
    /// Type of each of the module's own functions.
    functions: Vec<u32>,
    /// Those that write state other than memory.
    writers: BTreeSet<u32>,
    bodies: BTreeMap<u32, FunctionBody<'a>>,
}

impl<'a> Module<'a> {
    /// `None` for a module that has state which no one can restore.
    fn read(bytes: &'a [u8]) -> Result<Option<Module<'a>>, BinaryReaderError> {
        let mut module = Module::default();
        let mut next = 0;
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::TypeSection(section) => {
                    for group in section {
                        for ty in group?.types() {
                            module.types.push(match &ty.composite_type.inner {
                                CompositeInnerType::Func(ty) => ty.params().len(),
                                _ => usize::MAX,
                            });
                        }
                    }
                }
                Payload::FunctionSection(section) => {
                    module.functions = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        match import?.ty {
                            TypeRef::Func(_) | TypeRef::FuncExact(_) => module.imported_functions += 1,
                            TypeRef::Global(ty) => {
                                if !ty.mutable {
                                    module.constant_imports.insert(module.imported_globals);
                                }
                                module.imported_globals += 1;
                            }
                            _ => {}
                        }
                    }
                    (next, module.globals) = (module.imported_functions, module.imported_globals);
                }
                Payload::GlobalSection(section) => {
                    for global in section {
                        let ty = global?.ty;
                        if matches!(ty.content_type, ValType::Ref(_)) {
                            // What it refers to may change, too.
                            return Ok(None);
                        }
                        if !ty.mutable {
                            module.constants.insert(module.globals);
                        }
                        module.globals += 1;
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        let export = export?;
                        match (export.name, export.kind) {
                            ("__tls_base", ExternalKind::Global) => module.tls_base = Some(export.index),
                            ("__wasm_init_tls", ExternalKind::Func) => module.init_tls = Some(export.index),
                            _ => {}
                        }
                    }
                }
                Payload::StartSection { func, .. } => module.start = Some(func),
                Payload::TableSection(_) | Payload::MemorySection(_) => return Ok(None),
                Payload::CodeSectionEntry(body) => {
                    if !module.function(next, body)? {
                        return Ok(None);
                    }
                    next += 1;
                }
                _ => {}
            }
        }
        Ok(Some(module))
    }

    /// Notes what a function does. False, if it does what cannot be undone.
    fn function(&mut self, index: u32, body: FunctionBody<'a>) -> Result<bool, BinaryReaderError> {
        let mut writes = false;
        for operator in body.get_operators_reader()? {
            match operator? {
                Operator::GlobalSet { global_index } => {
                    writes |= global_index >= self.imported_globals && Some(global_index) != self.tls_base;
                }
                Operator::DataDrop { .. } | Operator::ElemDrop { .. } => writes = true,
                Operator::TableSet { .. }
                | Operator::TableGrow { .. }
                | Operator::TableFill { .. }
                | Operator::TableCopy { .. }
                | Operator::TableInit { .. }
                | Operator::GlobalAtomicSet { .. }
                | Operator::GlobalAtomicRmwAdd { .. }
                | Operator::GlobalAtomicRmwSub { .. }
                | Operator::GlobalAtomicRmwAnd { .. }
                | Operator::GlobalAtomicRmwOr { .. }
                | Operator::GlobalAtomicRmwXor { .. }
                | Operator::GlobalAtomicRmwXchg { .. }
                | Operator::GlobalAtomicRmwCmpxchg { .. }
                | Operator::TableAtomicSet { .. }
                | Operator::TableAtomicRmwXchg { .. }
                | Operator::TableAtomicRmwCmpxchg { .. } => return Ok(false),
                _ => {}
            }
        }
        if writes {
            self.writers.insert(index);
        }
        self.bodies.insert(index, body);
        Ok(true)
    }

    fn is_reusable(&self) -> bool {
        if self.tls_base.is_some_and(|global| global < self.imported_globals) {
            return false;
        }
        let mut seen = BTreeSet::new();
        let mut queue: Vec<u32> = self.start.into_iter().collect();
        while let Some(index) = queue.pop() {
            if seen.insert(index) {
                match self.calls_of_setup(index) {
                    Ok(Some(calls)) => queue.extend(calls),
                    _ => return false,
                }
            }
        }
        // Called again for every new life of the instance, after `__tls_base` has been set.
        let init_tls = self.init_tls.and_then(|index| self.calls_of(index).ok()).unwrap_or_default();
        self.writers.iter().all(|writer| {
            seen.contains(writer)
                || init_tls.contains(writer)
                    && self.calls_of_setup(*writer).is_ok_and(|calls| calls.is_some_and(|c| c.is_empty()))
        })
    }

    /// The functions that a function calls directly.
    fn calls_of(&self, index: u32) -> Result<Vec<u32>, BinaryReaderError> {
        let mut calls = Vec::new();
        let Some(body) = self.bodies.get(&index) else { return Ok(calls) };
        for operator in body.get_operators_reader()? {
            if let Operator::Call { function_index } = operator? {
                calls.push(function_index);
            }
        }
        Ok(calls)
    }

    /// The functions that a function calls which sets an instance up; `None` if its effect may depend on what changes, or
    /// goes beyond the module's own memory and globals.
    fn calls_of_setup(&self, index: u32) -> Result<Option<Vec<u32>>, BinaryReaderError> {
        let own = index.checked_sub(self.imported_functions);
        let ty = own.and_then(|own| self.functions.get(own as usize));
        // Others might call it with other arguments.
        if ty.and_then(|&ty| self.types.get(ty as usize)) != Some(&0) {
            return Ok(None);
        }
        let Some(body) = self.bodies.get(&index) else { return Ok(None) };
        let mut calls = Vec::new();
        for operator in body.get_operators_reader()? {
            match operator? {
                Operator::I32Const { .. }
                | Operator::I64Const { .. }
                | Operator::I32Add
                | Operator::LocalGet { .. }
                | Operator::LocalSet { .. }
                | Operator::LocalTee { .. }
                | Operator::MemoryInit { .. }
                | Operator::MemoryFill { .. }
                | Operator::DataDrop { .. }
                | Operator::I32AtomicRmwCmpxchg { .. }
                | Operator::I32AtomicStore { .. }
                | Operator::MemoryAtomicWait32 { .. }
                | Operator::MemoryAtomicNotify { .. }
                | Operator::Block { .. }
                | Operator::Br { .. }
                | Operator::BrTable { .. }
                | Operator::Drop
                | Operator::Nop
                | Operator::Return
                | Operator::End => {}
                Operator::GlobalGet { global_index }
                    if self.constant_imports.contains(&global_index)
                        || self.constants.contains(&global_index)
                        || Some(global_index) == self.tls_base => {}
                Operator::GlobalSet { global_index } if global_index >= self.imported_globals => {}
                Operator::Call { function_index } => calls.push(function_index),
                _ => return Ok(None),
            }
        }
        Ok(Some(calls))
    }
}
