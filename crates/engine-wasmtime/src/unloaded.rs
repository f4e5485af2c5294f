//! What is put in the place of functions of libraries that dlclose has unloaded: functions of the same type that say whose place
//! it was. A call through a stale function pointer then ends the program with the library's name, unless the slot has been given to
//! another function since.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use muslin_dylink::FuncType;
use wasmtime::{AsContextMut, Error, Func};

use crate::process::State;

/// A call of a function that is no longer there; travels through wasmtime as an error.
#[derive(Debug, Clone)]
pub(crate) struct Unloaded(Arc<str>);

impl std::fmt::Display for Unloaded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "call of a function of {}, which dlclose has unloaded", self.0)
    }
}

impl std::error::Error for Unloaded {}

/// The functions that were made, for libraries that are opened and closed again and again. Like all functions they stay as long as
/// the process.
#[derive(Default)]
pub(crate) struct Retired {
    /// By the function that is gone.
    by_function: HashMap<usize, (Rc<str>, Func)>,
    /// By path and type: a library has more functions than types.
    by_type: HashMap<Rc<str>, HashMap<FuncType, Func>>,
}

/// The function that takes the place of `func`, of the library `path`.
pub(crate) fn replacement(mut store: impl AsContextMut<Data = State>, func: &Func, path: &str) -> Func {
    let mut store = store.as_context_mut();
    let known = func.to_raw(&mut store) as usize;
    if let Some((of, replacement)) = store.data().retired.by_function.get(&known)
        && **of == *path
    {
        return *replacement;
    }
    let ty = func.ty(&store);
    let of_path = store.data().retired.by_type.get_key_value(path);
    let name = of_path.map_or_else(|| Rc::from(path), |(name, _)| name.clone());
    // `None` for a type that the linker does not know: every such function gets one of its own.
    let key = crate::imports::function_type(&ty);
    let made = of_path.zip(key.as_ref()).and_then(|((_, by_type), key)| by_type.get(key).copied());
    let replacement = match made {
        Some(func) => func,
        None => {
            let error = Unloaded(Arc::from(path));
            let func = Func::new(&mut store, ty, move |_, _, _| Err(Error::new(error.clone())));
            if let Some(key) = key {
                let of_path = store.data_mut().retired.by_type.entry(name.clone()).or_default();
                of_path.insert(key, func);
            }
            func
        }
    };
    store.data_mut().retired.by_function.insert(known, (name, replacement));
    replacement
}
