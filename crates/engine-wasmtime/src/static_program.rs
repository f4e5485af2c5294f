//! Programs of one module, as any WALI toolchain makes them: `_start`, system calls, a memory of their own.
//!
//! A memory that the module imports or defines becomes the process's address space: its limits are rewritten
//! before compiling, so that `memory.size` says 65,536 pages wherever it came from. What the module declared as its initial
//! size is mapped before it starts; everything else is the kernel's to give out.

use muslin_kernel_linux::LOWEST_ADDRESS;
use muslin_ldso::FileId;
use muslin_ldso::dylink::fuse::bundle::Bundle;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportKind, ExportSection, ImportSection, MemorySection, RawSection};
use wasmparser::{ConstExpr, DataKind, Operator, Parser, Payload, TypeRef};
use wasmtime::{ExternType, Instance};

use crate::cache::Origin;
use crate::code::one_line;
use crate::end::{self, End};
use crate::memory::PAGES;
use crate::process::{Process, READ_WRITE};
use crate::{embed, imports};

/// Why a program could not be started: a line that begins with the name of the file to blame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadError {
    /// Something that the program needs is not there, or is not what it needs: a shell shows 127.
    Missing(muslin_ldso::Error),
    /// The program is there and cannot be run: a shell shows 126.
    NotRunnable(String),
}

impl LoadError {
    /// What is wrong.
    pub fn message(&self) -> &str {
        match self {
            LoadError::Missing(error) => error.message(),
            LoadError::NotRunnable(message) => message,
        }
    }

    /// The status that a shell would show.
    pub fn status(&self) -> i32 {
        match self {
            LoadError::Missing(_) => 127,
            LoadError::NotRunnable(_) => 126,
        }
    }
}

impl LoadError {
    /// The same, about a file of this name.
    pub(crate) fn of(self, name: &str) -> LoadError {
        match self {
            LoadError::Missing(error) => missing(format!("{name}: {error}")),
            LoadError::NotRunnable(message) => LoadError::NotRunnable(format!("{name}: {message}")),
        }
    }
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.message())
    }
}

impl std::error::Error for LoadError {}

fn missing(message: String) -> LoadError {
    LoadError::Missing(muslin_ldso::Error::new(message))
}

/// What compilers call the global that points to the guest's stack.
const STACK_POINTER: &str = "__stack_pointer";

/// What they call the table of functions.
const TABLE: &str = "__indirect_function_table";

impl Process {
    /// Runs a static program. `name` is what it is called in messages, `identity` the file that `bytes` were read from, if they
    /// were.
    ///
    /// # Errors
    /// If the module cannot be loaded; no guest code has run then.
    pub fn run_static(
        &mut self,
        name: &str,
        bytes: &[u8],
        identity: Option<FileId>,
    ) -> Result<End, LoadError> {
        self.load_and_run(name, bytes, Origin::of(identity)).map_err(|error| error.of(name))
    }

    fn load_and_run(&mut self, name: &str, bytes: &[u8], origin: Origin) -> Result<End, LoadError> {
        let memory = declared_memory(bytes).map_err(LoadError::NotRunnable)?;
        let bundle = Bundle::read(bytes).map_err(|error| LoadError::NotRunnable(error.to_string()))?;
        let code = &self.store.data().code;
        let module = code.module(bytes, origin, b"static-2", widen).map_err(LoadError::NotRunnable)?;
        let functions = bundle.as_ref().map(|bundle| bundle.functions.clone()).unwrap_or_default();
        self.store.data().modules.borrow_mut().add_fused(&module, name, functions);
        if module.get_export("_start").is_none() {
            return Err(LoadError::NotRunnable(
                "it has no function _start: a library, not a program".to_owned(),
            ));
        }
        let imports = self.provide(&module)?;
        match &bundle {
            Some(bundle) => self.map_bundle(bundle)?,
            None => self.map_initial(&memory)?,
        }
        let segments = crate::segments::of(bytes, &[]).map_err(LoadError::NotRunnable)?;
        crate::segments::check(&segments, &imports, &mut self.store).map_err(LoadError::NotRunnable)?;
        let instance = match self.guarded(|store| Instance::new(store, &module, &imports)) {
            Ok(instance) => instance,
            Err(error) if end::is_from_guest(&error) => return Ok(end::of(&error, &mut self.store)),
            Err(error) => return Err(LoadError::NotRunnable(one_line(&error))),
        };
        self.run_instance(instance)
    }

    /// Calls `_start` of an instance that has everything that it needs.
    pub(crate) fn run_instance(&mut self, instance: Instance) -> Result<End, LoadError> {
        if let Some(table) = instance.get_table(&mut self.store, TABLE) {
            self.store.data_mut().set_table(table);
        }
        self.store.data_mut().stack_pointer = instance.get_global(&mut self.store, STACK_POINTER);
        match instance.get_func(&mut self.store, "_start") {
            Some(start) if start.typed::<(), ()>(&self.store).is_ok() => Ok(self.run(start)),
            _ => Err(LoadError::NotRunnable(
                "its _start is not a function without parameters and results".to_owned(),
            )),
        }
    }

    /// The module's imports: the memory, and functions of the host.
    pub(crate) fn provide(&mut self, module: &wasmtime::Module) -> Result<Vec<wasmtime::Extern>, LoadError> {
        let core = self.store.data().core();
        let mut provided = Vec::new();
        for import in module.imports() {
            let (from, name) = (import.module(), import.name());
            match import.ty() {
                ExternType::Memory(_) => provided.push(core.memory.into()),
                ExternType::Func(wanted) => {
                    let given = if from == muslin_abi::MODULE {
                        imports::host_function(&mut self.store, from, name)
                    } else {
                        embed::defined(&mut self.store, from, name)
                    };
                    let Some(given) = given else {
                        return Err(missing(format!("undefined symbol: {from}.{name}")));
                    };
                    let given_type = given.func.ty(&self.store);
                    if !wasmtime::FuncType::eq(&wanted, &given_type) {
                        return Err(missing(format!(
                            "{from}.{name} is imported as {wanted} and defined as {given_type}"
                        )));
                    }
                    provided.push(given.func.into());
                }
                _ => return Err(missing(format!("undefined symbol: {from}.{name}"))),
            }
        }
        Ok(provided)
    }

    /// Maps the stack and the data of a program that was fused with its libraries.
    fn map_bundle(&mut self, bundle: &Bundle) -> Result<(), LoadError> {
        let stack = self.store.data().stack.clone();
        let regions = bundle.regions.iter().copied();
        for (address, size) in regions.chain([(stack.start, stack.end - stack.start)]) {
            self.store.data().space.claim(address, size, READ_WRITE).map_err(|error| {
                LoadError::NotRunnable(format!(
                    "cannot map its memory, {size:#x} bytes at {address:#x}: {error:?}"
                ))
            })?;
        }
        Ok(())
    }

    /// Maps what the module takes for granted.
    fn map_initial(&mut self, memory: &DeclaredMemory) -> Result<(), LoadError> {
        let start = if memory.uses_low_addresses { 0 } else { LOWEST_ADDRESS };
        let end = (memory.minimum.min(PAGES - 1) << 16) as u32;
        let space = &self.store.data().space;
        if end > start {
            space.claim(start, end - start, READ_WRITE).map_err(|error| {
                let why = match space.mapped(start..end).first() {
                    Some(other) => format!(
                        "its memory, {start:#x}..{end:#x}, overlaps {:#x}..{:#x}, the memory manager's",
                        other.start, other.end
                    ),
                    None => format!("cannot map its memory, {end:#x} bytes: {error:?}"),
                };
                LoadError::NotRunnable(why)
            })?;
        }
        Ok(())
    }
}

/// What a module says about its memory.
#[derive(Debug, Default, PartialEq, Eq)]
struct DeclaredMemory {
    /// Initial size in pages of 64 KiB.
    minimum: u64,
    /// Its data or its stack lies where otherwise a null pointer would be noticed.
    uses_low_addresses: bool,
}

fn declared_memory(bytes: &[u8]) -> Result<DeclaredMemory, String> {
    let mut declared = DeclaredMemory::default();
    let mut first_global = true;
    let low = |expression: &ConstExpr<'_>| {
        let first = expression.get_operators_reader().read().ok();
        matches!(first, Some(Operator::I32Const { value }) if (value as u32) < LOWEST_ADDRESS)
    };
    for payload in Parser::new(0).parse_all(bytes) {
        match payload.map_err(|error| error.to_string())? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    if let TypeRef::Memory(memory) = import.map_err(|error| error.to_string())?.ty {
                        declared.minimum = memory.initial;
                    }
                }
            }
            Payload::MemorySection(memories) => {
                for memory in memories {
                    declared.minimum = memory.map_err(|error| error.to_string())?.initial;
                }
            }
            Payload::GlobalSection(globals) => {
                for global in globals {
                    let global = global.map_err(|error| error.to_string())?;
                    // wasm-ld's first global is the stack pointer. At or below this address the whole stack is low.
                    if std::mem::take(&mut first_global) && global.ty.mutable {
                        declared.uses_low_addresses |= low(&global.init_expr);
                    }
                }
            }
            Payload::DataSection(data) => {
                for segment in data {
                    if let DataKind::Active { offset_expr, .. } =
                        segment.map_err(|error| error.to_string())?.kind
                    {
                        declared.uses_low_addresses |= low(&offset_expr);
                    }
                }
            }
            _ => {}
        }
    }
    Ok(declared)
}

/// Gives the module's memory the address space's limits: 65,536 pages, not shared. Exports the table of functions, where
/// signal handlers are found, and the stack pointer, which they and reports of faults need, if the linker did not. All
/// other sections stay as they are, byte for byte, so that debug information stays true.
pub(crate) fn widen(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let text = |error: wasmparser::BinaryReaderError| error.to_string();
    let encode = |error: wasm_encoder::reencode::Error| error.to_string();
    let mut widened = wasm_encoder::Module::new();
    let (mut stack_pointer, mut table) = (None, None);
    let mut imported_globals = 0;
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload.map_err(text)?;
        match &payload {
            Payload::ImportSection(reader) => {
                for import in reader.clone().into_imports() {
                    imported_globals += u32::from(matches!(import.map_err(text)?.ty, TypeRef::Global(_)));
                }
                let mut section = ImportSection::new();
                Widen.parse_import_section(&mut section, reader.clone()).map_err(encode)?;
                widened.section(&section);
            }
            Payload::MemorySection(reader) => {
                let mut section = MemorySection::new();
                Widen.parse_memory_section(&mut section, reader.clone()).map_err(encode)?;
                widened.section(&section);
            }
            Payload::TableSection(reader) => {
                // A program has no imported tables: nobody could provide them.
                let first = reader.clone().into_iter().next().transpose().map_err(text)?;
                table =
                    first.filter(|table| table.ty.element_type == wasmparser::RefType::FUNCREF).map(|_| 0);
                copy_section(&payload, bytes, &mut widened)?;
            }
            Payload::GlobalSection(reader) => {
                let first = reader.clone().into_iter().next().transpose().map_err(text)?;
                let is_pointer =
                    |ty: wasmparser::GlobalType| ty.mutable && ty.content_type == wasmparser::ValType::I32;
                if first.is_some_and(|global| is_pointer(global.ty)) {
                    stack_pointer = Some(imported_globals);
                }
                copy_section(&payload, bytes, &mut widened)?;
            }
            Payload::ExportSection(reader) => {
                let mut section = ExportSection::new();
                let mut names = Vec::new();
                for export in reader.clone() {
                    names.push(export.map_err(text)?.name);
                }
                Widen.parse_export_section(&mut section, reader.clone()).map_err(encode)?;
                let more =
                    [(STACK_POINTER, ExportKind::Global, stack_pointer), (TABLE, ExportKind::Table, table)];
                for (name, kind, index) in more {
                    if let Some(index) = index.filter(|_| !names.contains(&name)) {
                        section.export(name, kind, index);
                    }
                }
                widened.section(&section);
            }
            _ => copy_section(&payload, bytes, &mut widened)?,
        }
    }
    Ok(widened.finish())
}

/// Copies a section as it is, if the payload is one.
fn copy_section(payload: &Payload<'_>, bytes: &[u8], to: &mut wasm_encoder::Module) -> Result<(), String> {
    if let Some((id, range)) = payload.as_section() {
        let data = bytes.get(range).ok_or("a section ends outside of the module")?;
        to.section(&RawSection { id, data });
    }
    Ok(())
}

/// Copies everything but the limits of memories.
struct Widen;

impl Reencode for Widen {
    type Error = std::convert::Infallible;

    fn memory_type(
        &mut self,
        ty: wasmparser::MemoryType,
    ) -> Result<wasm_encoder::MemoryType, wasm_encoder::reencode::Error<Self::Error>> {
        let ty = RoundtripReencoder.memory_type(ty)?;
        Ok(wasm_encoder::MemoryType { minimum: PAGES, maximum: Some(PAGES), shared: false, ..ty })
    }
}
