//! A process without a program, for an embedder that calls libraries itself.
//!
//! Libc must be started as for any program: arguments, environment, constructors. So there is a program, which the engine
//! writes: its `main` calls a function of the host, and that leaves the guest by an error that means "ready". What has
//! been set up stays, as if `main` was still running, and functions can be called from outside. `exit` ends it.

use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

use muslin_ldso::{Config, Failure, LibraryFile, Namespace};
use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, ElementSection, Elements, Encode, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, GlobalType, ImportSection, Module, RefType, TableType,
    TypeSection, ValType,
};
use wasmtime::{AsContextMut, Error, Ref};

use crate::dynamic::Loader;
use crate::embed::{self, Guest, HostError, Value};
use crate::end::{self, End};
use crate::link::Context;
use crate::process::{Process, State};
use crate::static_program::LoadError;

/// The function that the written program's `main` calls.
pub(crate) const READY: &str = "__muslin_ready";

/// How the guest is left when everything is set up.
#[derive(Debug)]
pub(crate) struct Ready;

impl fmt::Display for Ready {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ready")
    }
}

impl std::error::Error for Ready {}

/// Why an operation on a process without a program failed.
#[derive(Debug)]
pub enum CallError {
    /// The linker says no. The process goes on.
    Link(muslin_ldso::Error),
    /// There is no function, or one of another type. The process goes on.
    Mismatch(String),
    /// The guest ended.
    Ended(End),
}

impl Process {
    /// Loads libraries and all that they need, and starts libc. A name with a slash is a path of the host's. `Err(End)`
    /// inside is how a constructor ended the process.
    ///
    /// # Errors
    /// If a library cannot be loaded or linked.
    pub fn start_libraries(
        &mut self,
        name: &str,
        libraries: &[String],
        config: Config,
    ) -> Result<Result<(), End>, LoadError> {
        let stack = self
            .map_stack()
            .map_err(|error| LoadError::NotRunnable(format!("{name}: cannot map the stack: {error}")))?;
        let config = Config { stack_top: stack.end, ..config };
        let program =
            LibraryFile { bytes: Arc::new(host_program(libraries)), identity: None, path: name.to_owned() };
        let loader = Rc::new(Loader::new(config));
        let state = self.store.data_mut();
        state.loader = Some(loader.clone());
        state.program = Some(program);
        let loaded = self.guarded(|store| loader.load_program(&mut Context::of_store(store), name));
        if loaded.is_ok() {
            self.set_malloc_threshold(&loader);
        }
        let started = loaded.and_then(|start| {
            self.guarded(|store| {
                let run = start.typed::<(), ()>(&*store).and_then(|start| start.call(store, ()));
                run.map_err(Failure::Trap)
            })
        });
        match started {
            // Nothing but `exit` returns from libc's start.
            Ok(()) => Ok(Err(self.ended(End::Exited(0)))),
            Err(Failure::Trap(error)) if error.is::<Ready>() => Ok(Ok(())),
            Err(Failure::Trap(error)) => {
                let end = end::of(&error, &mut self.store);
                Ok(Err(self.ended(end)))
            }
            Err(Failure::Link(error)) => Err(LoadError::Missing(error)),
        }
    }

    /// dlopen, of a path of the host's.
    ///
    /// # Errors
    /// See [`CallError`].
    pub fn open(&mut self, path: &str, mode: u32) -> Result<u32, CallError> {
        self.with_loader(|loader, store| {
            loader.open_from(&mut Context(store.as_context_mut()), Namespace::Host, path, mode)
        })
    }

    /// dlclose.
    ///
    /// # Errors
    /// See [`CallError`].
    pub fn close(&mut self, handle: u32) -> Result<(), CallError> {
        self.with_loader(|loader, store| loader.close(&mut Context(store.as_context_mut()), handle))
    }

    /// dlsym.
    ///
    /// # Errors
    /// See [`CallError`].
    pub fn symbol(&mut self, handle: u32, name: &str) -> Result<u32, CallError> {
        self.with_loader(|loader, store| {
            loader.symbol(&mut Context(store.as_context_mut()), handle, name).map_err(Failure::Link)
        })
    }

    /// Calls the function in this table slot.
    ///
    /// # Errors
    /// See [`CallError`].
    pub fn call(&mut self, pointer: u32, arguments: &[Value]) -> Result<Option<Value>, CallError> {
        self.check_alive()?;
        let table = self.store.data().core().table;
        let Some(Ref::Func(Some(func))) = table.get(&mut self.store, u64::from(pointer)) else {
            return Err(CallError::Mismatch(format!("{pointer:#x} points to no function")));
        };
        match self.guarded(|store| embed::call(store, &func, arguments)) {
            Ok(result) => Ok(result),
            Err(error) => Err(self.call_error(error)),
        }
    }

    /// The guest's memory.
    pub fn guest(&mut self) -> Guest<'_> {
        Guest::new(self.store.as_context_mut())
    }

    fn with_loader<T>(
        &mut self,
        action: impl FnOnce(&Loader, &mut wasmtime::Store<State>) -> Result<T, Failure<Error>>,
    ) -> Result<T, CallError> {
        self.check_alive()?;
        let Some(loader) = self.store.data().loader.clone() else {
            return Err(CallError::Link(muslin_ldso::Error::new("no library is loaded")));
        };
        match self.guarded(|store| action(&loader, store)) {
            Ok(value) => Ok(value),
            Err(Failure::Link(error)) => Err(CallError::Link(error)),
            Err(Failure::Trap(error)) => Err(self.trapped(&error)),
        }
    }

    fn check_alive(&self) -> Result<(), CallError> {
        match &self.store.data().ended {
            Some(end) => Err(CallError::Ended(end.clone())),
            None => Ok(()),
        }
    }

    fn call_error(&mut self, error: HostError) -> CallError {
        match error.guest() {
            Ok(error) => self.trapped(&error),
            Err(error) => CallError::Mismatch(error.to_string()),
        }
    }

    fn trapped(&mut self, error: &Error) -> CallError {
        let end = end::of(error, &mut self.store);
        CallError::Ended(self.ended(end))
    }

    fn ended(&mut self, end: End) -> End {
        self.store.data_mut().ended = Some(end.clone());
        end
    }
}

/// The program that starts libc and leaves: `main` is in its first table slot.
fn host_program(libraries: &[String]) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    types.ty().function([ValType::I32], []);
    types.ty().function([ValType::I32, ValType::I32], [ValType::I32]);
    let mut imports = ImportSection::new();
    let table = TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: 1,
        maximum: None,
        shared: false,
    };
    imports.import("env", "__indirect_function_table", EntityType::Table(table));
    let base = GlobalType { val_type: ValType::I32, mutable: false, shared: false };
    imports.import("env", "__table_base", EntityType::Global(base));
    imports.import("env", "__libc_start_main", EntityType::Function(1));
    imports.import("env", READY, EntityType::Function(0));
    let mut functions = FunctionSection::new();
    functions.function(2).function(0);
    let mut exports = ExportSection::new();
    exports.export("_start", ExportKind::Func, 3);
    let mut elements = ElementSection::new();
    elements.active(None, &ConstExpr::global_get(0), Elements::Functions([2].as_slice().into()));
    let mut code = CodeSection::new();
    let mut main = Function::new([]);
    main.instructions().call(1).i32_const(0).end();
    let mut start = Function::new([]);
    start.instructions().global_get(0).call(0).end();
    code.function(&main).function(&start);

    // mem_info: no data, one table slot. needed: the libraries, then libc.so.
    let mut dylink = vec![1, 4, 0, 0, 1, 0];
    let mut needed = Vec::new();
    let names: Vec<&str> = libraries.iter().map(String::as_str).chain(["libc.so"]).collect();
    names.len().encode(&mut needed);
    for name in names {
        name.encode(&mut needed);
    }
    dylink.push(2);
    needed.len().encode(&mut dylink);
    dylink.extend(needed);
    let mut module = Module::new();
    module
        .section(&CustomSection { name: "dylink.0".into(), data: dylink.into() })
        .section(&types)
        .section(&imports)
        .section(&functions)
        .section(&exports)
        .section(&elements)
        .section(&code);
    module.finish()
}

#[cfg(test)]
mod tests {
    use super::host_program;

    #[test]
    fn the_written_program_is_one() {
        let bytes = host_program(&["liba.so".into(), "/x/libb.so".into()]);
        let dso = muslin_dylink::Dso::parse(&bytes).unwrap();
        assert_eq!(dso.needed, ["liba.so", "/x/libb.so", "libc.so"]);
        assert!(dso.export("_start").is_some());
    }
}
