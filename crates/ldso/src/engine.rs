//! What the dynamic linker asks of an engine.

use std::sync::Arc;

use muslin_dylink::{FuncType, Rewrite};

use crate::host::{Bytes, FileId};

/// The types of the things that an engine makes and that the link map keeps. They are handles: cheap to clone, valid
/// as long as the process (wasmtime: as long as the Store), and borrow nothing.
pub trait Handles: 'static {
    /// A compiled module.
    type Module: Clone;
    /// An instance.
    type Instance: Clone;
    /// A function of an instance or of the host.
    type Func: Clone;
    /// A global.
    type Global: Clone;
    /// An exception tag.
    type Tag: Clone;
}

/// Something to give to an import.
pub enum Extern<H: Handles> {
    /// The process's memory. There is one.
    Memory,
    /// The process's indirect function table. There is one.
    Table,
    /// A function.
    Func(H::Func),
    /// A global.
    Global(H::Global),
    /// A tag.
    Tag(H::Tag),
}

impl<H: Handles> Clone for Extern<H> {
    fn clone(&self) -> Self {
        match self {
            Extern::Memory => Extern::Memory,
            Extern::Table => Extern::Table,
            Extern::Func(func) => Extern::Func(func.clone()),
            Extern::Global(global) => Extern::Global(global.clone()),
            Extern::Tag(tag) => Extern::Tag(tag.clone()),
        }
    }
}

/// A module to compile.
#[derive(Clone)]
pub struct Source {
    /// What it is called in messages and backtraces: the path, or a name for a module that the linker wrote itself.
    pub name: String,
    /// The bytes, unchanged; [`Rewrite::apply`] is the engine's to call, when its cache does not have the result.
    pub bytes: Bytes,
    /// The file that the bytes came from, if any: can stand for their hash in a cache's key.
    pub identity: Option<FileId>,
}

/// A function that the host offers to guests.
pub struct HostFunction<H: Handles> {
    /// The function.
    pub func: H::Func,
    /// Its type. The linker compares it with the import's.
    pub ty: Arc<FuncType>,
}

/// What to do about a function that nobody defines.
pub enum Resolution<H: Handles> {
    /// What the configuration and dlopen's mode say.
    Default,
    /// It is an error, whatever they say.
    Fail,
    /// The import gets a stub that looks the function up again when it is called.
    Stub,
    /// The import, and every later one of this name that no library defines, gets this function.
    Function(HostFunction<H>),
}

/// Why a module could not be instantiated.
#[derive(Debug)]
pub enum InstantiateError<T> {
    /// The engine refused: limits, out of memory, an import it does not take. One line.
    Failed(String),
    /// The start function did not return.
    Trap(T),
}

/// An engine, with the process's one memory and one table of functions.
///
/// The linker has checked types before it calls; an engine may check again and must not rely on it.
pub trait Engine {
    /// The handle types.
    type Handles: Handles;
    /// How guest code ends when it does not return: a trap, `exit`, an exception nobody caught. Handed through to
    /// whoever called the linker.
    type Trap;

    /// Compiles `source` as changed by `rewrite`, or takes the result from a cache keyed by both
    /// ([`Rewrite::cache_key`]). Must not change the process. The error is one line about the module, without its name.
    fn compile(
        &mut self,
        source: &Source,
        rewrite: &Rewrite,
    ) -> Result<<Self::Handles as Handles>::Module, String>;

    /// Says that the functions of a bundle came from these files: (first function index, path), in order. For messages.
    fn name_functions(&mut self, module: &<Self::Handles as Handles>::Module, origins: &[(u32, String)]) {
        let _ = (module, origins);
    }

    /// Instantiates `module`, running its start function. `imports` are in the order of the module's import section,
    /// less the globals that the rewrite turned into constants.
    fn instantiate(
        &mut self,
        module: &<Self::Handles as Handles>::Module,
        imports: Vec<Extern<Self::Handles>>,
    ) -> Result<<Self::Handles as Handles>::Instance, InstantiateError<Self::Trap>>;

    /// The function that `instance` exports as `name`.
    fn export_func(
        &mut self,
        instance: &<Self::Handles as Handles>::Instance,
        name: &str,
    ) -> Option<<Self::Handles as Handles>::Func>;

    /// The global that `instance` exports as `name`.
    fn export_global(
        &mut self,
        instance: &<Self::Handles as Handles>::Instance,
        name: &str,
    ) -> Option<<Self::Handles as Handles>::Global>;

    /// The tag that `instance` exports as `name`.
    fn export_tag(
        &mut self,
        instance: &<Self::Handles as Handles>::Instance,
        name: &str,
    ) -> Option<<Self::Handles as Handles>::Tag>;

    /// The host's function for the import `module.name` (`wali.SYS_write`, `env.__dl_open`), if there is one.
    fn host_function(&mut self, module: &str, name: &str) -> Option<HostFunction<Self::Handles>>;

    /// `library` imports the function `module.name`, and no library and no [`host_function`](Self::host_function)
    /// is there for it. `module` is `GOT.func` if it wants the function's address; `ty` is then the type of its calls,
    /// if it has any. Asked when the library is loaded, and again when a stub is called.
    fn unresolved(
        &mut self,
        library: &str,
        module: &str,
        name: &str,
        ty: &FuncType,
    ) -> Resolution<Self::Handles> {
        let _ = (library, module, name, ty);
        Resolution::Default
    }

    /// A function of this type that traps when it is called, for an import to which the code that was rewritten makes no calls.
    fn uncalled(&mut self, ty: &FuncType) -> Result<<Self::Handles as Handles>::Func, String>;

    /// A new i32 global.
    fn new_global(&mut self, value: u32, mutable: bool)
    -> Result<<Self::Handles as Handles>::Global, String>;

    /// The value of an i32 global; 0 if it is of another type.
    fn global_get(&mut self, global: &<Self::Handles as Handles>::Global) -> u32;

    /// Sets a mutable i32 global.
    fn global_set(&mut self, global: &<Self::Handles as Handles>::Global, value: u32) -> Result<(), String>;

    /// A new tag with these parameters.
    fn new_tag(&mut self, ty: &FuncType) -> Result<<Self::Handles as Handles>::Tag, String>;

    /// Slots in the table now.
    fn table_size(&mut self) -> u32;

    /// Makes the table have at least `slots` slots, new ones null.
    fn table_grow_to(&mut self, slots: u32) -> Result<(), String>;

    /// Puts a function, or null, into a slot that exists.
    fn table_set(&mut self, slot: u32, func: Option<&<Self::Handles as Handles>::Func>)
    -> Result<(), String>;

    /// The function in a slot; `None` for null or a slot that does not exist.
    fn table_get(&mut self, slot: u32) -> Option<<Self::Handles as Handles>::Func>;

    /// Takes the function of a library that was unloaded, whose path is `library`, out of a slot that exists. Calls through the
    /// slot must trap from now on; the engine may put something there that traps and says why.
    fn table_retire(&mut self, slot: u32, library: &str) -> Result<(), String> {
        let _ = library;
        self.table_set(slot, None)
    }

    /// A number that two handles have in common if and only if they mean the same function; never used for another one.
    /// `None` if the engine cannot tell. Then instances are not used again.
    fn func_identity(&mut self, func: &<Self::Handles as Handles>::Func) -> Option<u64> {
        let _ = func;
        None
    }

    /// Copies guest memory from `address` to `buffer`. False, if a byte is not readable.
    fn read(&mut self, address: u32, buffer: &mut [u8]) -> bool;

    /// Copies `bytes` to guest memory at `address`. False, if a byte is not writable.
    fn write(&mut self, address: u32, bytes: &[u8]) -> bool;

    /// Calls a function that takes `arguments` as i32 and returns nothing.
    fn call(&mut self, func: &<Self::Handles as Handles>::Func, arguments: &[u32]) -> Result<(), Self::Trap>;
}
