//! Memory managers: guest modules that the address space asks where things go (docs/memory-manager.md).
//!
//! A manager runs in a store of its own, over the process's memory. So the kernel can ask it in the middle of a system call, of whichever
//! thread, and nothing of the process is within its reach but memory: it has no system calls, no functions of the program, and no table
//! of the process.

use std::sync::{Arc, Mutex, PoisonError};

use muslin_abi::memory_manager::{Kind, VERSION};
use muslin_kernel_linux::{AddressSpace, MemoryManager};
use muslin_ldso::{Bytes, FileId, MemoryManagerImport, MemoryManagerModule};
use wasmtime::{
    Extern, Func, Global, GlobalType, Instance, Mutability, Ref, RefType, Store, Table, TableType, TypedFunc,
    Val, ValType,
};

use crate::cache::Origin;
use crate::code::one_line;
use crate::embed::{self, Hooks};
use crate::link::function_type;
use crate::process::{self, Process};
use crate::static_program::LoadError;
use crate::{config, segments};

/// The stack of the host that a manager of the user's gets. It may be asked when the program has used up its own.
const HOST_STACK: usize = 64 << 10;

/// `PROT_READ | PROT_WRITE`.
const READ_WRITE: i32 = 3;

/// A memory manager's module.
pub struct ManagerFile {
    /// What it is called in messages.
    pub name: String,
    /// The module.
    pub bytes: Bytes,
    /// The file that the bytes came from, if they did.
    pub identity: Option<FileId>,
    /// It is the default one, which is known to need little stack.
    pub is_default: bool,
}

/// Parts the manager from the address space when the process goes: the manager's store holds the address space.
pub(crate) struct Attached {
    space: Arc<AddressSpace>,
    complaints: Arc<Complaints>,
    /// From which size on malloc shall map each block, if the manager says.
    pub(crate) malloc_threshold: Option<u32>,
    pub(crate) is_default: bool,
}

impl Attached {
    /// Runs something that may ask the manager, and adds what is wrong with the manager's answers to the error.
    pub(crate) fn explain<T>(&self, action: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
        self.complaints.keep(true);
        let result = action();
        let complaint = self.complaints.keep(false);
        result.map_err(|error| complaint.unwrap_or(error))
    }
}

impl Drop for Attached {
    fn drop(&mut self) {
        self.space.without_manager();
    }
}

/// What the address space says of the manager.
struct Complaints {
    name: String,
    hooks: Hooks,
    /// Some while complaints are kept in place of being told: the first of them.
    kept: Mutex<Option<Option<String>>>,
}

impl Complaints {
    fn add(&self, text: &str) {
        let text = format!("memory manager {}: {text}", self.name);
        if let Some(kept) = &mut *self.kept.lock().unwrap_or_else(PoisonError::into_inner) {
            kept.get_or_insert(text);
            return;
        }
        embed::warn(&self.hooks, &text);
    }

    fn keep(&self, keep: bool) -> Option<String> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *kept, keep.then_some(None)).flatten()
    }
}

/// A running manager.
struct Manager {
    store: Store<()>,
    place: TypedFunc<(u32, u32, u32, u32), u32>,
    claim: TypedFunc<(u32, u32, u32), u32>,
    release: TypedFunc<(u32, u32), ()>,
}

impl MemoryManager for Manager {
    fn place(&mut self, kind: Kind, size: u32, align: u32, hint: u32) -> Result<Option<u32>, String> {
        let address = self.place.call(&mut self.store, (kind as u32, size, align, hint));
        address.map(|address| Some(address).filter(|address| *address != 0)).map_err(|e| one_line(&e))
    }

    fn claim(&mut self, kind: Kind, address: u32, size: u32) -> Result<bool, String> {
        let granted = self.claim.call(&mut self.store, (kind as u32, address, size));
        granted.map(|granted| granted != 0).map_err(|e| one_line(&e))
    }

    fn release(&mut self, address: u32, size: u32) -> Result<(), String> {
        self.release.call(&mut self.store, (address, size)).map_err(|e| one_line(&e))
    }
}

impl Process {
    /// Lets a memory manager decide where everything goes that is mapped from now on. To be called first.
    ///
    /// # Errors
    /// If the module is no memory manager or does not work.
    pub fn use_memory_manager(&mut self, file: &ManagerFile) -> Result<(), LoadError> {
        let space = self.store.data().space.clone();
        let complaints = Arc::new(Complaints {
            name: file.name.clone(),
            hooks: self.store.data().hooks.clone(),
            kept: Mutex::default(),
        });
        let started = self.guarded(|store| start(store, file));
        let attached = started.and_then(|(manager, malloc_threshold)| {
            let told = complaints.clone();
            space.with_manager(Box::new(manager), Box::new(move |text| told.add(text)))?;
            let is_default = file.is_default;
            Ok(Attached {
                space: space.clone(),
                complaints: complaints.clone(),
                malloc_threshold,
                is_default,
            })
        });
        match attached {
            Ok(attached) => {
                self.store.data_mut().manager = Some(attached);
                Ok(())
            }
            Err(error) => {
                Err(LoadError::NotRunnable(format!("{}: not usable as memory manager: {error}", file.name)))
            }
        }
    }
}

/// Makes an instance of a manager. Also the size from which on malloc shall map each block, if it says.
fn start(process: &mut Store<process::State>, file: &ManagerFile) -> Result<(Manager, Option<u32>), String> {
    let bytes = (*file.bytes).as_ref();
    let linked = MemoryManagerModule::parse(bytes)?;
    let state = process.data_mut();
    let (region, size) = linked.region;
    for segment in segments::of(bytes, &linked.globals)? {
        let end = u64::from(region) + u64::from(size);
        match segment.range() {
            Some((start, behind)) if start >= region && behind <= end => {}
            _ => {
                return Err(format!(
                    "its data does not lie in {region:#x}..{end:#x}, where a memory manager's has to: link it with -shared -fPIC, or \
                     with --global-base={region}"
                ));
            }
        }
    }
    let space = &state.space;
    space
        .claim(region, size, READ_WRITE)
        .map_err(|error| format!("cannot map its data, {size:#x} bytes at {region:#x}: {error:?}"))?;

    // The default one shares what is there already; it does not call itself.
    let own = if file.is_default {
        None
    } else {
        let engine = config::runtime(space.clone(), HOST_STACK).map_err(|e| one_line(&e))?;
        Some(state.code.for_engine(engine, HOST_STACK))
    };
    let code = own.as_ref().unwrap_or(&state.code);
    let boot = match (&own, &state.boot) {
        (None, Some(boot)) => boot.clone(),
        _ => process::boot(code)?,
    };
    let rewrite = &linked.rewrite;
    let module = code.module(bytes, Origin::of(file.identity), &rewrite.cache_key(), |bytes| {
        rewrite.apply(bytes).map_err(|error| error.to_string())
    })?;
    let mut store = Store::new(code.engine(), ());
    {
        let mut modules = state.modules.borrow_mut();
        modules.add(&module, &file.name);
        if own.is_some() {
            modules.add(&boot, process::BOOT_NAME);
        }
    }
    let (instance, threshold) = instantiate(&mut store, &boot, &module, &linked)?;
    let manager = Manager {
        place: typed(&mut store, &instance, "memory_place")?,
        claim: typed(&mut store, &instance, "memory_claim")?,
        release: typed(&mut store, &instance, "memory_release")?,
        store,
    };
    Ok((manager, threshold))
}

fn instantiate(
    store: &mut Store<()>,
    boot: &wasmtime::Module,
    module: &wasmtime::Module,
    linked: &MemoryManagerModule,
) -> Result<(Instance, Option<u32>), String> {
    let failed = |error: wasmtime::Error| one_line(&error);
    let boot = Instance::new(&mut *store, boot, &[]).map_err(failed)?;
    let memory = boot.get_memory(&mut *store, "memory").ok_or("the engine has no memory")?;
    let mut table = None;
    let mut imports: Vec<Extern> = Vec::with_capacity(linked.imports.len());
    for import in &linked.imports {
        imports.push(match import {
            MemoryManagerImport::Memory => memory.into(),
            MemoryManagerImport::Table => {
                let ty = TableType::new(RefType::FUNCREF, linked.table_size, None);
                let made = Table::new(&mut *store, ty, Ref::Func(None)).map_err(failed)?;
                (*table.insert(made)).into()
            }
            MemoryManagerImport::Global { value, mutable } => {
                let mutability = if *mutable { Mutability::Var } else { Mutability::Const };
                let ty = GlobalType::new(ValType::I32, mutability);
                Global::new(&mut *store, ty, Val::I32(*value as i32)).map_err(failed)?.into()
            }
            MemoryManagerImport::Unused(ty) => {
                let ty = function_type(store.engine(), ty)?;
                let trap = |_: wasmtime::Caller<'_, ()>, _: &[Val], _: &mut [Val]| {
                    Err(wasmtime::Error::msg("an import that has no callers was called"))
                };
                Func::new(&mut *store, ty, trap).into()
            }
        });
    }
    let instance = Instance::new(&mut *store, module, &imports).map_err(failed)?;
    for (slot, name) in &linked.slots {
        if let (Some(table), Some(func)) = (table, instance.get_func(&mut *store, name)) {
            table.set(&mut *store, u64::from(*slot), Ref::Func(Some(func))).map_err(failed)?;
        }
    }
    for hook in &linked.hooks {
        typed::<(), ()>(store, &instance, hook)?.call(&mut *store, ()).map_err(failed)?;
    }
    let version = typed::<(), u32>(store, &instance, "memory_manager_version")?;
    let version = version.call(&mut *store, ()).map_err(failed)? as i32;
    if version != VERSION {
        return Err(format!("it is of version {version}; this is for version {VERSION}"));
    }
    let threshold = if linked.has_malloc_threshold {
        let threshold = typed::<(), u32>(store, &instance, "memory_malloc_threshold")?;
        Some(threshold.call(&mut *store, ()).map_err(failed)?)
    } else {
        None
    };
    Ok((instance, threshold))
}

fn typed<P: wasmtime::WasmParams, R: wasmtime::WasmResults>(
    store: &mut Store<()>,
    instance: &Instance,
    name: &str,
) -> Result<TypedFunc<P, R>, String> {
    instance.get_typed_func(&mut *store, name).map_err(|error| format!("{name}: {}", one_line(&error)))
}
