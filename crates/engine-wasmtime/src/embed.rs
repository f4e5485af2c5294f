//! What an embedder adds to a process: functions of its own, answers about functions that nobody defines, and a view of
//! the guest for both.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use muslin_dylink::{FuncType, ValType};
use muslin_kernel::Memory as _;
use muslin_ldso::{HostFunction, Resolution};
use wasmtime::{AsContextMut, Caller, Error, Func, Ref, Result, StoreContextMut, Val, ValRaw};

use crate::link::Wasmtime;
use crate::process::State;

/// What an embedder adds to a process.
#[derive(Clone, Default)]
pub struct Hooks {
    /// Functions by the import's module and name.
    pub functions: BTreeMap<(String, String), DefinedFunction>,
    /// Asked about functions that nobody defines.
    pub unresolved: Option<Arc<UnresolvedHandler>>,
    /// Told what is no error and should be known. Without, it goes to standard error.
    pub warning: Option<Arc<WarningHandler>>,
}

/// Decides about a function that nobody defines.
pub type UnresolvedHandler = dyn Fn(&Undefined<'_>) -> Answer + Send + Sync;

/// Takes a warning.
pub type WarningHandler = dyn Fn(&str) + Send + Sync;

/// A function that a library imports and nobody defines.
#[derive(Debug)]
#[non_exhaustive]
pub struct Undefined<'a> {
    /// The path of the library.
    pub library: &'a str,
    /// The import's module: `env`; `GOT.func` if the library wants the function's address.
    pub module: &'a str,
    /// The symbol.
    pub name: &'a str,
    /// The type that it is called with.
    pub ty: &'a FuncType,
}

/// What to do about it.
#[derive(Clone, Default)]
pub enum Answer {
    /// What the options and dlopen's mode say.
    #[default]
    Default,
    /// It is an error.
    Fail,
    /// It is an error when it is called, if nobody defines it by then.
    Stub,
    /// This is the function, for all libraries from now on.
    Provide(DefinedFunction),
}

/// A function of the embedder's.
#[derive(Clone)]
pub struct DefinedFunction {
    /// Its type: numbers, and at most one result.
    pub ty: FuncType,
    /// The function. The values are the arguments' bits, integers extended with zeros; there is room for the result,
    /// which goes into the first, even if there are no arguments.
    pub call: Arc<Call>,
}

/// The code of a function of the embedder's.
pub type Call = dyn Fn(&mut Guest<'_>, &mut [u64]) -> std::result::Result<(), HostError> + Send + Sync;

/// Why a function of the embedder's did not return: the guest ends.
#[derive(Debug)]
pub struct HostError(Reason);

#[derive(Debug)]
enum Reason {
    Message(String),
    /// The guest, called by the function, ended.
    Guest(Error),
}

impl HostError {
    /// An error with this text: the guest ends as if by SIGABRT, and its report has the text.
    pub fn new(message: impl fmt::Display) -> HostError {
        HostError(Reason::Message(message.to_string()))
    }

    fn into_error(self) -> Error {
        match self.0 {
            Reason::Message(message) => Error::msg(message),
            Reason::Guest(error) => error,
        }
    }
}

impl fmt::Display for HostError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Reason::Message(message) => f.write_str(message),
            Reason::Guest(error) => f.write_str(&crate::code::one_line(error)),
        }
    }
}

impl std::error::Error for HostError {}

impl From<String> for HostError {
    fn from(message: String) -> HostError {
        HostError::new(message)
    }
}

impl From<&str> for HostError {
    fn from(message: &str) -> HostError {
        HostError::new(message)
    }
}

/// A number of the guest's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// `int`, `unsigned`, a pointer, anything shorter.
    I32(i32),
    /// `long`, `long long`.
    I64(i64),
    /// `float`.
    F32(f32),
    /// `double`.
    F64(f64),
}

impl Value {
    /// Its type.
    pub fn ty(self) -> ValType {
        match self {
            Value::I32(_) => ValType::I32,
            Value::I64(_) => ValType::I64,
            Value::F32(_) => ValType::F32,
            Value::F64(_) => ValType::F64,
        }
    }
}

/// A process as code of the embedder's sees it: its memory and its functions.
pub struct Guest<'a>(StoreContextMut<'a, State>);

impl<'a> Guest<'a> {
    pub(crate) fn new(store: StoreContextMut<'a, State>) -> Guest<'a> {
        Guest(store)
    }

    /// Copies memory from `address` to all of `buffer`.
    ///
    /// # Errors
    /// If a byte of it is not readable.
    pub fn read(&self, address: u32, buffer: &mut [u8]) -> std::result::Result<(), HostError> {
        let length = buffer.len();
        self.0.data().space.read(address, buffer).map_err(|_| bad_address("read", address, length))
    }

    /// Copies `bytes` to memory at `address`.
    ///
    /// # Errors
    /// If a byte of it is not writable; others may have been written then.
    pub fn write(&mut self, address: u32, bytes: &[u8]) -> std::result::Result<(), HostError> {
        self.0.data().space.write(address, bytes).map_err(|_| bad_address("write", address, bytes.len()))
    }

    /// The bytes of the string at `address`, without the NUL that ends it, which must come within `limit` bytes.
    ///
    /// # Errors
    /// If a byte of it is not readable, or there is no NUL.
    pub fn read_string(&self, address: u32, limit: usize) -> std::result::Result<Vec<u8>, HostError> {
        let mut string = Vec::new();
        let mut at = address;
        while string.len() <= limit {
            // Not beyond the end of a page: the next one need not be mapped.
            let mut chunk = vec![0; 256 - (at % 256) as usize];
            self.read(at, &mut chunk)?;
            if let Some(end) = chunk.iter().position(|byte| *byte == 0) {
                string.extend_from_slice(&chunk[..end]);
                if string.len() <= limit {
                    return Ok(string);
                }
                break;
            }
            string.extend_from_slice(&chunk);
            at = at.checked_add(chunk.len() as u32).ok_or_else(|| bad_address("read", at, chunk.len()))?;
        }
        Err(HostError::new(format!("the string at {address:#x} is longer than {limit} bytes")))
    }

    /// Calls the function that a function pointer of the guest means.
    ///
    /// # Errors
    /// If it points to no function or to one of another type, or if the guest ends in the call: pass that error on.
    pub fn call(
        &mut self,
        pointer: u32,
        arguments: &[Value],
    ) -> std::result::Result<Option<Value>, HostError> {
        let func = self.function(pointer)?;
        call(&mut self.0, &func, arguments)
    }

    /// The type of the function that a function pointer means; `None` if there is none.
    pub fn function_type(&mut self, pointer: u32) -> Option<FuncType> {
        let func = self.function(pointer).ok()?;
        crate::imports::function_type(&func.ty(&self.0))
    }

    fn function(&mut self, pointer: u32) -> std::result::Result<Func, HostError> {
        let table = self.0.data().core().table;
        match table.get(&mut self.0, u64::from(pointer)) {
            Some(Ref::Func(Some(func))) => Ok(func),
            _ => Err(HostError::new(format!("the pointer {pointer:#x} points to no function"))),
        }
    }
}

fn bad_address(what: &str, address: u32, length: usize) -> HostError {
    HostError::new(format!("cannot {what} {length} bytes at {address:#x}: not mapped, or not for this"))
}

/// Calls a function of the guest whose type is checked.
pub(crate) fn call(
    mut store: impl AsContextMut<Data = State>,
    func: &Func,
    arguments: &[Value],
) -> std::result::Result<Option<Value>, HostError> {
    let ty = func.ty(store.as_context());
    let linker_type = crate::imports::function_type(&ty);
    let fits = linker_type.as_ref().is_some_and(|ty| {
        ty.params().len() == arguments.len()
            && ty.params().iter().zip(arguments).all(|(param, argument)| *param == argument.ty())
    });
    if !fits {
        let given: Vec<_> = arguments.iter().map(|argument| argument.ty().to_string()).collect();
        return Err(HostError::new(format!(
            "the function is {ty}, and is called with ({})",
            given.join(", ")
        )));
    }
    let arguments: Vec<Val> = arguments
        .iter()
        .map(|argument| match *argument {
            Value::I32(value) => Val::I32(value),
            Value::I64(value) => Val::I64(value),
            Value::F32(value) => Val::F32(value.to_bits()),
            Value::F64(value) => Val::F64(value.to_bits()),
        })
        .collect();
    let mut results = vec![Val::I32(0); ty.results().len()];
    func.call(store.as_context_mut(), &arguments, &mut results)
        .map_err(|error| HostError(Reason::Guest(error)))?;
    Ok(match results.first() {
        Some(Val::I32(value)) => Some(Value::I32(*value)),
        Some(Val::I64(value)) => Some(Value::I64(*value)),
        Some(Val::F32(bits)) => Some(Value::F32(f32::from_bits(*bits))),
        Some(Val::F64(bits)) => Some(Value::F64(f64::from_bits(*bits))),
        _ => None,
    })
}

impl HostError {
    /// The guest's own end, if that is what it is; a message comes back.
    pub(crate) fn guest(self) -> std::result::Result<Error, HostError> {
        match self.0 {
            Reason::Guest(error) => Ok(error),
            Reason::Message(_) => Err(self),
        }
    }
}

/// Why nothing can be called that takes or returns something else.
const NUMBERS_ONLY: &str = "a function of the embedder's takes numbers and returns at most one";

/// Makes a function of the embedder's one of the store's.
pub(crate) fn host_function(
    mut store: impl AsContextMut<Data = State>,
    function: &DefinedFunction,
) -> std::result::Result<HostFunction<Wasmtime>, &'static str> {
    let mut store = store.as_context_mut();
    let of = |ty: &ValType| match ty {
        ValType::I32 => Ok(wasmtime::ValType::I32),
        ValType::I64 => Ok(wasmtime::ValType::I64),
        ValType::F32 => Ok(wasmtime::ValType::F32),
        ValType::F64 => Ok(wasmtime::ValType::F64),
        _ => Err(NUMBERS_ONLY),
    };
    let params = function.ty.params().iter().map(of).collect::<std::result::Result<Vec<_>, _>>()?;
    let results = function.ty.results().iter().map(of).collect::<std::result::Result<Vec<_>, _>>()?;
    if results.len() > 1 {
        return Err(NUMBERS_ONLY);
    }
    let ty = wasmtime::FuncType::new(store.engine(), params, results);
    let call = function.call.clone();
    let linker_type = function.ty.clone();
    let (params, result) = (linker_type.params().to_vec(), linker_type.results().first().copied());
    let func = move |mut caller: Caller<'_, State>, slots: &mut [std::mem::MaybeUninit<ValRaw>]| {
        let mut bits: Vec<u64> = params
            .iter()
            .zip(slots.iter())
            .map(|(ty, slot)| {
                // SAFETY: the function's type says that an argument of this type is in the slot.
                let value = unsafe { slot.assume_init_ref() };
                match ty {
                    ValType::I32 => u64::from(value.get_u32()),
                    ValType::I64 => value.get_u64(),
                    ValType::F32 => u64::from(value.get_f32()),
                    _ => value.get_f64(),
                }
            })
            .collect();
        if bits.is_empty() {
            bits.push(0);
        }
        let mut guest = Guest(caller.as_context_mut());
        call(&mut guest, &mut bits).map_err(HostError::into_error)?;
        if let (Some(ty), Some(slot)) = (result, slots.first_mut()) {
            slot.write(match ty {
                ValType::I32 => ValRaw::u32(bits[0] as u32),
                ValType::I64 => ValRaw::u64(bits[0]),
                ValType::F32 => ValRaw::f32(bits[0] as u32),
                _ => ValRaw::f64(bits[0]),
            });
        }
        Ok(())
    };
    // SAFETY: the closure reads arguments and writes the result by the same types that `ty` is made from.
    let func = unsafe { Func::new_unchecked(&mut store, ty, func) };
    Ok(HostFunction { func, ty: Arc::new(linker_type) })
}

/// The embedder's function for the import `module.name`.
pub(crate) fn defined(
    mut store: impl AsContextMut<Data = State>,
    module: &str,
    name: &str,
) -> Option<HostFunction<Wasmtime>> {
    let key = (module.to_owned(), name.to_owned());
    let function = store.as_context().data().hooks.functions.get(&key)?.clone();
    host_function(store.as_context_mut(), &function).ok()
}

/// The embedder's answer about an undefined function.
pub(crate) fn unresolved(
    mut store: impl AsContextMut<Data = State>,
    question: &Undefined<'_>,
) -> Resolution<Wasmtime> {
    let Some(handler) = store.as_context().data().hooks.unresolved.clone() else {
        return Resolution::Default;
    };
    match handler(question) {
        Answer::Default => Resolution::Default,
        Answer::Fail => Resolution::Fail,
        Answer::Stub => Resolution::Stub,
        Answer::Provide(function) => match host_function(store.as_context_mut(), &function) {
            Ok(function) => Resolution::Function(function),
            Err(error) => {
                warn(&store.as_context().data().hooks, &format!("{}: {error}", question.name));
                Resolution::Fail
            }
        },
    }
}

/// Tells the embedder, or standard error.
pub(crate) fn warn(hooks: &Hooks, text: &str) {
    match &hooks.warning {
        Some(handler) => handler(text),
        None => eprintln!("muslin: warning: {text}"),
    }
}

/// How a guest ends whose call of an undefined function finds no definition.
#[derive(Debug)]
pub(crate) struct LookupFailed(pub(crate) muslin_ldso::Error);

impl fmt::Display for LookupFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl std::error::Error for LookupFailed {}

/// The result of [`muslin_ldso::Loader::dl_bind`] as wasmtime wants it.
pub(crate) fn bound(result: std::result::Result<(), muslin_ldso::Failure<Error>>) -> Result<()> {
    result.map_err(|failure| match failure {
        muslin_ldso::Failure::Trap(error) => error,
        muslin_ldso::Failure::Link(error) => Error::new(LookupFailed(error)),
    })
}
