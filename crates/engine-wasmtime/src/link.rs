//! The dynamic linker's [`Engine`] on wasmtime.

use std::rc::Rc;

use muslin_dylink::{FuncType, Rewrite, ValType};
use muslin_kernel::Memory as _;
use muslin_ldso::{Engine, Extern, Handles, HostFunction, InstantiateError, Resolution, Source};
use wasmtime::{
    AsContext, AsContextMut, Caller, Error, Func, Global, GlobalType, Instance, Mutability, Ref, Store,
    StoreContext, StoreContextMut, Tag, TagType, Val,
};

use crate::cache::Origin;
use crate::code::one_line;
use crate::process::State;
use crate::{embed, imports, segments};

/// The handles that the link map keeps: wasmtime's own, which are numbers into the store.
#[derive(Debug, Clone, Copy)]
pub enum Wasmtime {}

/// A compiled module and what must be known of it before it is instantiated.
#[derive(Clone)]
pub struct Module(Rc<Compiled>);

struct Compiled {
    module: wasmtime::Module,
    segments: Vec<segments::Segment>,
}

impl Handles for Wasmtime {
    type Module = Module;
    type Instance = Instance;
    type Func = Func;
    type Global = Global;
    type Tag = Tag;
}

/// The linker's view of a store: from outside of the guest, or from a host function that it called.
pub(crate) struct Context<'a>(pub(crate) StoreContextMut<'a, State>);

impl<'a> Context<'a> {
    pub(crate) fn of_store(store: &'a mut Store<State>) -> Self {
        Context(store.as_context_mut())
    }

    pub(crate) fn of_caller(caller: &'a mut Caller<'_, State>) -> Self {
        Context(caller.as_context_mut())
    }
}

impl AsContext for Context<'_> {
    type Data = State;

    fn as_context(&self) -> StoreContext<'_, State> {
        self.0.as_context()
    }
}

impl AsContextMut for Context<'_> {
    fn as_context_mut(&mut self) -> StoreContextMut<'_, State> {
        self.0.as_context_mut()
    }
}

impl Engine for Context<'_> {
    type Handles = Wasmtime;
    type Trap = Error;

    fn compile(&mut self, source: &Source, rewrite: &Rewrite) -> Result<Module, String> {
        let bytes = (*source.bytes).as_ref();
        let state = self.0.data_mut();
        let origin = Origin::of(source.identity);
        let module = state.code.module(bytes, origin, &rewrite.cache_key(), |bytes| {
            rewrite.apply(bytes).map_err(|e| e.to_string())
        })?;
        state.modules.borrow_mut().add(&module, &source.name);
        let segments = segments::of(bytes, &rewrite.constants)?;
        Ok(Module(Rc::new(Compiled { module, segments })))
    }

    fn name_functions(&mut self, module: &Module, origins: &[(u32, String)]) {
        let mut modules = self.0.data().modules.borrow_mut();
        modules.add_fused(&module.0.module, "?", origins.to_vec());
    }

    fn instantiate(
        &mut self,
        module: &Module,
        imports: Vec<Extern<Wasmtime>>,
    ) -> Result<Instance, InstantiateError<Error>> {
        let state = self.0.data();
        let core = state.core();
        let imports: Vec<wasmtime::Extern> = imports
            .into_iter()
            .map(|import| match import {
                Extern::Memory => core.memory.into(),
                Extern::Table => core.table.into(),
                Extern::Func(func) => func.into(),
                Extern::Global(global) => global.into(),
                Extern::Tag(tag) => tag.into(),
            })
            .collect();
        segments::check(&module.0.segments, &imports, &mut self.0).map_err(InstantiateError::Failed)?;
        match Instance::new(&mut self.0, &module.0.module, &imports) {
            Ok(instance) => {
                if self.0.data().stack_pointer.is_none() {
                    // libc.so defines it, and is the first to be instantiated.
                    self.0.data_mut().stack_pointer = instance.get_global(&mut self.0, "__stack_pointer");
                }
                Ok(instance)
            }
            Err(error) if crate::end::is_from_guest(&error) => Err(InstantiateError::Trap(error)),
            Err(error) => Err(InstantiateError::Failed(one_line(&error))),
        }
    }

    fn export_func(&mut self, instance: &Instance, name: &str) -> Option<Func> {
        instance.get_func(&mut self.0, name)
    }

    fn export_global(&mut self, instance: &Instance, name: &str) -> Option<Global> {
        instance.get_global(&mut self.0, name)
    }

    fn export_tag(&mut self, instance: &Instance, name: &str) -> Option<Tag> {
        instance.get_tag(&mut self.0, name)
    }

    fn host_function(&mut self, module: &str, name: &str) -> Option<HostFunction<Wasmtime>> {
        imports::host_function(&mut self.0, module, name)
    }

    fn unresolved(&mut self, library: &str, module: &str, name: &str, ty: &FuncType) -> Resolution<Wasmtime> {
        embed::unresolved(&mut self.0, &embed::Undefined { library, module, name, ty })
    }

    fn uncalled(&mut self, ty: &FuncType) -> Result<Func, String> {
        let engine = self.0.engine();
        let params = ty.params().iter().map(|t| value_type(*t)).collect::<Result<Vec<_>, _>>()?;
        let results = ty.results().iter().map(|t| value_type(*t)).collect::<Result<Vec<_>, _>>()?;
        let ty = wasmtime::FuncType::new(engine, params, results);
        Ok(Func::new(&mut self.0, ty, |_, _, _| Err(Error::msg("an import that has no callers was called"))))
    }

    fn new_global(&mut self, value: u32, mutable: bool) -> Result<Global, String> {
        let mutability = if mutable { Mutability::Var } else { Mutability::Const };
        let ty = GlobalType::new(wasmtime::ValType::I32, mutability);
        Global::new(&mut self.0, ty, Val::I32(value as i32)).map_err(|e| one_line(&e))
    }

    fn global_get(&mut self, global: &Global) -> u32 {
        global.get(&mut self.0).i32().unwrap_or(0) as u32
    }

    fn global_set(&mut self, global: &Global, value: u32) -> Result<(), String> {
        global.set(&mut self.0, Val::I32(value as i32)).map_err(|e| one_line(&e))
    }

    fn new_tag(&mut self, ty: &FuncType) -> Result<Tag, String> {
        let engine = self.0.engine();
        let params = ty.params().iter().map(|t| value_type(*t)).collect::<Result<Vec<_>, _>>()?;
        let results = ty.results().iter().map(|t| value_type(*t)).collect::<Result<Vec<_>, _>>()?;
        let ty = TagType::new(wasmtime::FuncType::new(engine, params, results));
        Tag::new(&mut self.0, &ty).map_err(|e| one_line(&e))
    }

    fn table_size(&mut self) -> u32 {
        self.0.data().core().table.size(&self.0) as u32
    }

    fn table_grow_to(&mut self, slots: u32) -> Result<(), String> {
        let table = self.0.data().core().table;
        let missing = u64::from(slots).saturating_sub(table.size(&self.0));
        if missing > 0 {
            table.grow(&mut self.0, missing, Ref::Func(None)).map_err(|e| one_line(&e))?;
        }
        Ok(())
    }

    fn table_set(&mut self, slot: u32, func: Option<&Func>) -> Result<(), String> {
        let table = self.0.data().core().table;
        table.set(&mut self.0, u64::from(slot), Ref::Func(func.copied())).map_err(|e| one_line(&e))
    }

    fn table_retire(&mut self, slot: u32, library: &str) -> Result<(), String> {
        let replacement =
            self.table_get(slot).map(|func| crate::unloaded::replacement(&mut self.0, &func, library));
        self.table_set(slot, replacement.as_ref())
    }

    fn func_identity(&mut self, func: &Func) -> Option<u64> {
        // Functions live as long as the store, so their addresses are not used again.
        Some(func.to_raw(&mut self.0) as u64)
    }

    fn table_get(&mut self, slot: u32) -> Option<Func> {
        let table = self.0.data().core().table;
        match table.get(&mut self.0, u64::from(slot)) {
            Some(Ref::Func(func)) => func,
            _ => None,
        }
    }

    fn read(&mut self, address: u32, buffer: &mut [u8]) -> bool {
        self.0.data().space.read(address, buffer).is_ok()
    }

    fn write(&mut self, address: u32, bytes: &[u8]) -> bool {
        self.0.data().space.write(address, bytes).is_ok()
    }

    fn call(&mut self, func: &Func, arguments: &[u32]) -> Result<(), Error> {
        // The two shapes that every library has are called without a check of each value.
        match arguments {
            [] => match func.typed::<(), ()>(&self.0) {
                Ok(typed) => return typed.call(&mut self.0, ()),
                Err(error) => Err(error),
            },
            [argument] => match func.typed::<u32, ()>(&self.0) {
                Ok(typed) => return typed.call(&mut self.0, *argument),
                Err(error) => Err(error),
            },
            _ => Ok(()),
        }?;
        let arguments: Vec<Val> = arguments.iter().map(|argument| Val::I32(*argument as i32)).collect();
        func.call(&mut self.0, &arguments, &mut [])
    }
}

/// A function type of the linker as wasmtime's.
pub(crate) fn function_type(engine: &wasmtime::Engine, ty: &FuncType) -> Result<wasmtime::FuncType, String> {
    let params = ty.params().iter().map(|t| value_type(*t)).collect::<Result<Vec<_>, _>>()?;
    let results = ty.results().iter().map(|t| value_type(*t)).collect::<Result<Vec<_>, _>>()?;
    Ok(wasmtime::FuncType::new(engine, params, results))
}

fn value_type(ty: ValType) -> Result<wasmtime::ValType, String> {
    Ok(match ty {
        ValType::I32 => wasmtime::ValType::I32,
        ValType::I64 => wasmtime::ValType::I64,
        ValType::F32 => wasmtime::ValType::F32,
        ValType::F64 => wasmtime::ValType::F64,
        ValType::V128 => wasmtime::ValType::V128,
        ValType::Ref(_) => return Err(format!("a tag's parameter cannot be of type {ty}")),
    })
}
