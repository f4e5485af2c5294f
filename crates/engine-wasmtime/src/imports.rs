//! What the host offers to guests: WALI's system calls and auxiliary functions, and the loader's functions that
//! libc.so imports from `env`.
//!
//! A host function is made when a module imports it: making all of them would take longer than a small program
//! runs. System calls read their arguments from where compiled code puts them, which makes a call cost a few
//! nanoseconds.

use std::mem::MaybeUninit;
use std::sync::Arc;

use muslin_dylink::FuncType;
use muslin_kernel::{Stop, auxiliary, entry};
use muslin_ldso::HostFunction;
use wasmtime::{AsContextMut, Caller, Engine, Error, Func, Result, ValRaw, ValType};

use crate::link::Wasmtime;
use crate::process::State;
use crate::{embed, loader_calls, signals};

/// How a process ends when it ends on purpose: travels through wasmtime as an error.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stopped(pub(crate) Stop);

impl std::fmt::Display for Stopped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl std::error::Error for Stopped {}

/// The end of a system call: runs the guest's signal handlers that are due, or leaves the guest.
#[inline]
fn finish(caller: &mut Caller<'_, State>, result: Result<i64, Stop>) -> Result<i64> {
    match result {
        Ok(value) if caller.data().task.has_delivery() => {
            signals::deliver(&mut caller.as_context_mut())?;
            Ok(value)
        }
        Ok(value) => Ok(value),
        Err(stop) => Err(stopped(caller, stop)),
    }
}

/// The error that carries `stop` out of the guest.
#[cold]
pub(crate) fn stopped(mut store: impl AsContextMut<Data = State>, stop: Stop) -> Error {
    let mut store = store.as_context_mut();
    let state = store.data_mut();
    if let Stop::Exit(status) = stop {
        if state.exit_with_guest {
            // Nothing that this process holds outlives it, and giving it back takes time.
            std::process::exit(status);
        }
        // Wasmtime adds a backtrace to errors that have none, and nobody will look at it.
        if let Some(backtrace) = state.no_backtrace.take() {
            return Error::new(Stopped(stop)).context(backtrace);
        }
    }
    Error::new(Stopped(stop))
}

/// Reads an argument of a system call from the slot that carries it.
///
/// # Safety
/// The slot holds a value of the type.
unsafe trait Carried: Sized {
    unsafe fn read(slot: &MaybeUninit<ValRaw>) -> Self;
}

// SAFETY: see the method.
unsafe impl Carried for i32 {
    unsafe fn read(slot: &MaybeUninit<ValRaw>) -> i32 {
        // SAFETY: the caller says that an i32 is there.
        unsafe { slot.assume_init_ref() }.get_i32()
    }
}

// SAFETY: see the method.
unsafe impl Carried for i64 {
    unsafe fn read(slot: &MaybeUninit<ValRaw>) -> i64 {
        // SAFETY: the caller says that an i64 is there.
        unsafe { slot.assume_init_ref() }.get_i64()
    }
}

/// The types of system calls, each made once: making one takes longer than making a function of it.
#[derive(Default)]
pub(crate) struct Signatures(Vec<(&'static str, wasmtime::FuncType, Arc<FuncType>)>);

impl Signatures {
    /// The type of a call with these parameters, spelled as `i32 i64 …`, and the result i64.
    fn of(&mut self, engine: &Engine, parameters: &'static str) -> (wasmtime::FuncType, Arc<FuncType>) {
        if let Some((_, ty, linker_type)) = self.0.iter().find(|(known, ..)| *known == parameters) {
            return (ty.clone(), linker_type.clone());
        }
        let spelled = || parameters.split_whitespace();
        let ty = wasmtime::FuncType::new(
            engine,
            spelled().map(|name| if name == "i64" { ValType::I64 } else { ValType::I32 }),
            [ValType::I64],
        );
        let linker_type = Arc::new(FuncType::new(
            spelled().map(|name| match name {
                "i64" => muslin_dylink::ValType::I64,
                _ => muslin_dylink::ValType::I32,
            }),
            [muslin_dylink::ValType::I64],
        ));
        self.0.push((parameters, ty.clone(), linker_type.clone()));
        (ty, linker_type)
    }
}

macro_rules! system_calls {
    ($(
        $name:ident $import:literal $alias:literal $dispatch:ident $function:ident
        ($($argument:ident: $carrier:ident as $decoded:ident $kind:ident),*);
    )*) => {
        /// The system call that a module imports as `name` from `wali`.
        #[allow(unreachable_patterns, reason = "most calls have no alias")]
        fn system_call(
            mut store: impl AsContextMut<Data = State>,
            name: &str,
        ) -> Option<HostFunction<Wasmtime>> {
            let mut store = store.as_context_mut();
            let engine = store.engine().clone();
            let (func, ty) = match name {
                $($import | $alias => {
                    let (ty, linker_type) =
                        store.data_mut().signatures.of(&engine, stringify!($($carrier)*));
                    #[allow(unused_variables, unused_mut, unused_assignments, reason = "a call may have no arguments")]
                    let call = |mut caller: Caller<'_, State>, slots: &mut [MaybeUninit<ValRaw>]| {
                        let mut index = 0;
                        $(
                            // SAFETY: the type of the function says that its argument of this index is a $carrier.
                            let $argument = unsafe { <$carrier as Carried>::read(&slots[index]) };
                            index += 1;
                        )*
                        loop {
                            let result = entry::$name(&mut caller.data_mut().task, $($argument),*);
                            // Handlers make system calls, too: theirs is another answer.
                            let restart = caller.data_mut().task.take_restart();
                            let value = finish(&mut caller, result)?;
                            if !restart {
                                slots[0].write(ValRaw::i64(value));
                                return Ok(());
                            }
                        }
                    };
                    // SAFETY: `ty` is made from the same list of carriers that `call` reads its arguments by, and
                    // `call` writes one i64, the result that `ty` has.
                    (unsafe { Func::new_unchecked(&mut store, ty, call) }, linker_type)
                })*
                _ => return None,
            };
            Some(HostFunction { func, ty })
        }
    };
}

muslin_abi::for_each_syscall!(system_calls);

/// WALI's other functions.
fn auxiliary_function(mut store: impl AsContextMut<Data = State>, name: &str) -> Option<Func> {
    let store = store.as_context_mut();
    let func = match name {
        "__cl_get_argc" => Func::wrap(store, |mut caller: Caller<'_, State>| {
            auxiliary::cl_get_argc(&mut caller.data_mut().task)
        }),
        "__cl_get_argv_len" => Func::wrap(store, |mut caller: Caller<'_, State>, index: i32| {
            auxiliary::cl_get_argv_len(&mut caller.data_mut().task, index)
        }),
        "__cl_copy_argv" => Func::wrap(store, |mut caller: Caller<'_, State>, buffer: i32, index: i32| {
            auxiliary::cl_copy_argv(&mut caller.data_mut().task, buffer, index)
        }),
        "__get_init_envfile" => Func::wrap(store, |mut caller: Caller<'_, State>, buffer: i32, size: i32| {
            auxiliary::get_init_envfile(&mut caller.data_mut().task, buffer, size)
        }),
        "__init" => {
            Func::wrap(store, |mut caller: Caller<'_, State>| auxiliary::init(&mut caller.data_mut().task))
        }
        "__deinit" => {
            Func::wrap(store, |mut caller: Caller<'_, State>| auxiliary::deinit(&mut caller.data_mut().task))
        }
        "__proc_exit" => Func::wrap(store, |mut caller: Caller<'_, State>, status: i32| -> Result<()> {
            let stop = auxiliary::proc_exit(&mut caller.data_mut().task, status);
            Err(stopped(caller, stop))
        }),
        _ => return None,
    };
    Some(func)
}

/// The host's function for the import `module.name`, if there is one.
pub(crate) fn host_function(
    mut store: impl AsContextMut<Data = State>,
    module: &str,
    name: &str,
) -> Option<HostFunction<Wasmtime>> {
    let mut store = store.as_context_mut();
    if !store.data().hooks.functions.is_empty()
        && let Some(function) = embed::defined(&mut store, module, name)
    {
        return Some(function);
    }
    let func = match module {
        muslin_abi::MODULE if name.starts_with("SYS_") => return system_call(&mut store, name),
        muslin_abi::MODULE => auxiliary_function(&mut store, name)?,
        "env" => loader_calls::function(&mut store, name)?,
        _ => return None,
    };
    let ty = Arc::new(function_type(&func.ty(&store))?);
    Some(HostFunction { func, ty })
}

/// A function type as the linker writes it; `None` if it holds types that it does not know.
pub(crate) fn function_type(ty: &wasmtime::FuncType) -> Option<FuncType> {
    let params = ty.params().map(|t| value_type(&t)).collect::<Option<Vec<_>>>()?;
    let results = ty.results().map(|t| value_type(&t)).collect::<Option<Vec<_>>>()?;
    Some(FuncType::new(params, results))
}

fn value_type(ty: &wasmtime::ValType) -> Option<muslin_dylink::ValType> {
    use muslin_dylink::ValType;
    Some(match ty {
        wasmtime::ValType::I32 => ValType::I32,
        wasmtime::ValType::I64 => ValType::I64,
        wasmtime::ValType::F32 => ValType::F32,
        wasmtime::ValType::F64 => ValType::F64,
        wasmtime::ValType::V128 => ValType::V128,
        wasmtime::ValType::Ref(_) => return None,
    })
}
