//! A process: a store with the address space as its memory, one table of functions, and the kernel's task.

use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use muslin_kernel::Task;
use muslin_kernel_linux::{AddressSpace, LinuxBackend};
use wasm_encoder::{
    CodeSection, ExportKind, ExportSection, Function, FunctionSection, MemorySection, MemoryType, RefType,
    TableSection, TableType, TypeSection,
};
use wasmtime::unix::StoreExt;
use wasmtime::{
    Func, Global, Instance, Memory, Module, Store, StoreLimits, StoreLimitsBuilder, Table, WasmBacktrace,
};

use crate::cache::{Cache, Origin};
use crate::code::{Code, one_line};
use crate::embed::Hooks;
use crate::end::{self, End};
use crate::modules::{Modules, addresses};
use crate::{config, fault, memory};

/// How a process is set up.
#[derive(Clone)]
pub struct Options {
    /// Where compiled code is kept between runs; without, everything is compiled anew.
    pub cache: Option<PathBuf>,
    /// How many bytes of the thread's own stack guest code may use. The thread must have about 256 KiB more.
    pub host_stack: usize,
    /// When the guest exits, exit with it, at once, in place of returning.
    pub exit_with_guest: bool,
    /// When to fuse a dynamic program and its libraries into one module.
    pub fuse: Fuse,
    /// What the embedder adds.
    pub hooks: Hooks,
}

/// When to fuse a dynamic program and its libraries into one module, which starts faster and calls faster and must be compiled for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fuse {
    /// When it is run for the second time, if there is a cache to find that out from and to keep the outcome in.
    #[default]
    Auto,
    /// At once.
    Always,
    /// Never.
    Never,
}

impl Default for Options {
    /// No cache, 1 MiB of stack (a Rust thread has 2), every run returns, fusing on the second run, and nothing added.
    fn default() -> Self {
        Options {
            cache: None,
            host_stack: 1 << 20,
            exit_with_guest: false,
            fuse: Fuse::Auto,
            hooks: Hooks::default(),
        }
    }
}

/// The main stack's addresses, where a memory manager does not want it elsewhere.
pub(crate) const STACK: std::ops::Range<u32> = 0x1_0000..0x81_0000;

/// `PROT_READ | PROT_WRITE`.
pub(crate) const READ_WRITE: i32 = 3;

/// What the store holds beside wasmtime's own.
pub(crate) struct State {
    pub(crate) task: Task<LinuxBackend>,
    pub(crate) space: Arc<AddressSpace>,
    pub(crate) code: Code,
    /// Shared with the code that leaves the guest from a host fault.
    pub(crate) modules: Rc<std::cell::RefCell<Modules>>,
    core: Option<Core>,
    /// What `core` is an instance of.
    pub(crate) boot: Option<Module>,
    pub(crate) loader: Option<Rc<crate::dynamic::Loader>>,
    pub(crate) signatures: crate::imports::Signatures,
    pub(crate) retired: crate::unloaded::Retired,
    limits: StoreLimits,
    /// The program's bytes, until the linker has asked for them.
    pub(crate) program: Option<muslin_ldso::LibraryFile>,
    /// The files of the host that the linker has asked for.
    pub(crate) looked: Vec<crate::image::Looked>,
    /// The guest's `__stack_pointer`, where it is known.
    pub(crate) stack_pointer: Option<Global>,
    pub(crate) stack: std::ops::Range<u32>,
    /// The memory manager, if the process has one.
    pub(crate) manager: Option<crate::manager::Attached>,
    /// Where siginfos and contexts go when there is no stack to put them on.
    pub(crate) signal_page: Option<u32>,
    /// Signal handlers that are running.
    pub(crate) signal_frames: u32,
    pub(crate) exit_with_guest: bool,
    pub(crate) fuse: Fuse,
    pub(crate) hooks: Hooks,
    /// How the process ended, if it can still be called.
    pub(crate) ended: Option<End>,
    /// A backtrace of nothing, for errors that need none.
    pub(crate) no_backtrace: Option<WasmBacktrace>,
}

/// What every process has one of.
#[derive(Clone, Copy)]
pub(crate) struct Core {
    pub(crate) memory: Memory,
    pub(crate) table: Table,
    /// The address of an instruction that traps: see [`fault`].
    trap: usize,
}

impl State {
    pub(crate) fn core(&self) -> Core {
        self.core.expect("a process has its memory and table before any guest code is loaded")
    }

    /// A static program brings a table of its own.
    pub(crate) fn set_table(&mut self, table: Table) {
        if let Some(core) = &mut self.core {
            core.table = table;
        }
    }
}

/// A process that can load one program and run it.
pub struct Process {
    pub(crate) store: Store<State>,
}

/// Instances that a process can have: one for each library, and more for libraries that cannot be used again. An instance
/// takes some kilobytes, so that a program which leaks them ends with an error before it has eaten the host's memory.
const MOST_INSTANCES: usize = 200_000;

/// What the module that [`boot_module`] writes is called.
pub(crate) const BOOT_NAME: &str = "[muslin]";

impl Process {
    /// A process with nothing loaded. `space` must be new, and the address space that `task` has; the thread that makes
    /// the process must be the one that runs it.
    ///
    /// # Errors
    /// One line, if the host lacks what the engine needs.
    pub fn new(
        task: Task<LinuxBackend>,
        space: Arc<AddressSpace>,
        options: &Options,
    ) -> Result<Self, String> {
        let host_stack = options.host_stack;
        let engine = config::runtime(space.clone(), host_stack).map_err(|e| one_line(&e))?;
        let cache = options.cache.clone().map(Cache::new);
        let state = State {
            task,
            space: space.clone(),
            code: Code::new(engine.clone(), cache, host_stack),
            modules: Rc::default(),
            core: None,
            boot: None,
            loader: None,
            program: None,
            looked: Vec::new(),
            signatures: Default::default(),
            retired: Default::default(),
            limits: StoreLimitsBuilder::new().instances(MOST_INSTANCES).build(),
            stack_pointer: None,
            stack: STACK,
            manager: None,
            signal_page: None,
            signal_frames: 0,
            exit_with_guest: options.exit_with_guest,
            fuse: options.fuse,
            hooks: options.hooks.clone(),
            ended: None,
            no_backtrace: None,
        };
        let mut store = Store::new(&engine, state);
        store.limiter(|state| &mut state.limits);
        // SAFETY: the handler only reads what it is given and writes to a thread-local without a destructor, which is
        // async-signal-safe.
        unsafe { store.set_signal_handler(fault::observer(space.base() as usize)) };
        let failed = |e: String| format!("cannot set up the engine: {e}");
        let module = boot(&store.data().code).map_err(failed)?;
        let core = boot_core(&mut store, &module).map_err(failed)?;
        store.data_mut().core = Some(core);
        store.data_mut().no_backtrace = Some(WasmBacktrace::force_capture(&store));
        store.data_mut().boot = Some(module);
        Ok(Process { store })
    }

    /// Calls `start`, a function without parameters and results, to run the program.
    pub(crate) fn run(&mut self, start: Func) -> End {
        let result = self.guarded(|store| start.typed::<(), ()>(&*store)?.call(store, ()));
        match result {
            // Returning from _start without exiting is what a program does that has nothing to report.
            Ok(()) => End::Exited(0),
            Err(error) => end::of(&error, &mut self.store),
        }
    }

    /// Runs `action`, which may enter the guest, so that a fault in host code ends as a trap.
    pub(crate) fn guarded<T>(&mut self, action: impl FnOnce(&mut Store<State>) -> T) -> T {
        let modules = self.store.data().modules.clone();
        let also = modules.clone();
        let _entered = fault::enter(
            self.store.data().core().trap,
            move |address| modules.try_borrow().is_ok_and(|m| m.has_function_at(address)),
            move |address| also.try_borrow().is_ok_and(|m| m.has_code_at(address)),
        );
        action(&mut self.store)
    }
}

/// The module that defines what every process has one of.
pub(crate) fn boot(code: &Code) -> Result<Module, String> {
    code.module(&boot_module(), Origin::Engine, b"", |bytes| Ok(bytes.to_vec()))
}

fn boot_core(store: &mut Store<State>, module: &Module) -> Result<Core, String> {
    store.data().modules.borrow_mut().add(module, BOOT_NAME);
    let instance = Instance::new(&mut *store, module, &[]).map_err(|e| one_line(&e))?;
    let memory = instance.get_memory(&mut *store, "memory").ok_or("no memory")?;
    let table = instance.get_table(&mut *store, "table").ok_or("no table")?;
    // `ud2`, which is what `unreachable` becomes on x86-64.
    let trap = module.text().windows(2).position(|bytes| bytes == [0x0f, 0x0b]);
    let trap = trap.map_or(0, |offset| addresses(module).start + offset);
    Ok(Core { memory, table, trap })
}

/// `(module (memory (export "memory") 65536 65536) (table (export "table") 1 funcref)
/// (func (export "trap") unreachable))`
fn boot_module() -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    let mut functions = FunctionSection::new();
    functions.function(0);
    let mut tables = TableSection::new();
    tables.table(TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: 1,
        maximum: None,
        shared: false,
    });
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: memory::PAGES,
        maximum: Some(memory::PAGES),
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut exports = ExportSection::new();
    exports.export("memory", ExportKind::Memory, 0);
    exports.export("table", ExportKind::Table, 0);
    exports.export("trap", ExportKind::Func, 0);
    let mut code = CodeSection::new();
    let mut trap = Function::new([]);
    trap.instructions().unreachable().end();
    code.function(&trap);
    let mut module = wasm_encoder::Module::new();
    module
        .section(&types)
        .section(&functions)
        .section(&tables)
        .section(&memories)
        .section(&exports)
        .section(&code);
    module.finish()
}
