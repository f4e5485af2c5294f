//! The dynamic linker as guests call it: libc.so's imports from `env`.

use std::rc::Rc;

use wasmtime::{AsContextMut, Caller, Error, Func, Result};

use crate::dynamic::Loader;
use crate::embed;
use crate::link::Context;
use crate::process::State;

/// The linker's function that a module imports as `name` from `env`.
pub(crate) fn function(mut store: impl AsContextMut<Data = State>, name: &str) -> Option<Func> {
    let store = store.as_context_mut();
    let func = match name {
        "__dl_init" => Func::wrap(store, |mut caller: Caller<'_, State>| -> Result<()> {
            let loader = loader(&caller)?;
            loader.dl_init(&mut Context::of_caller(&mut caller))
        }),
        "__dl_open" => Func::wrap(
            store,
            |mut caller: Caller<'_, State>,
             path: u32,
             mode: u32,
             module: u32,
             error: u32,
             size: u32|
             -> Result<u32> {
                let loader = loader(&caller)?;
                loader.dl_open(&mut Context::of_caller(&mut caller), path, mode, module, error, size)
            },
        ),
        "__dl_sym" => Func::wrap(
            store,
            |mut caller: Caller<'_, State>,
             handle: u32,
             name: u32,
             module: u32,
             error: u32,
             size: u32,
             found: u32|
             -> Result<u32> {
                let loader = loader(&caller)?;
                let mut context = Context::of_caller(&mut caller);
                loader.dl_sym(&mut context, handle, name, module, error, size, found)
            },
        ),
        "__dl_info" => Func::wrap(
            store,
            |mut caller: Caller<'_, State>,
             handle: u32,
             request: u32,
             info: u32,
             error: u32,
             size: u32|
             -> Result<u32> {
                let loader = loader(&caller)?;
                loader.dl_info(&mut Context::of_caller(&mut caller), handle, request, info, error, size)
            },
        ),
        "__dl_close" => Func::wrap(
            store,
            |mut caller: Caller<'_, State>, handle: u32, error: u32, size: u32| -> Result<u32> {
                let loader = loader(&caller)?;
                loader.dl_close(&mut Context::of_caller(&mut caller), handle, error, size)
            },
        ),
        "__dl_bind" => Func::wrap(store, |mut caller: Caller<'_, State>, slot: u32| -> Result<()> {
            let loader = loader(&caller)?;
            embed::bound(loader.dl_bind(&mut Context::of_caller(&mut caller), slot))
        }),
        crate::session::READY => {
            Func::wrap(store, || -> Result<()> { Err(Error::new(crate::session::Ready)) })
        }
        "__dl_addr" => {
            Func::wrap(store, |mut caller: Caller<'_, State>, address: u32, info: u32| -> Result<u32> {
                let loader = loader(&caller)?;
                Ok(loader.dl_addr(&mut Context::of_caller(&mut caller), address, info))
            })
        }
        "__dl_iterate" => {
            Func::wrap(store, |mut caller: Caller<'_, State>, after: u32, info: u32| -> Result<u32> {
                let loader = loader(&caller)?;
                Ok(loader.dl_iterate(&mut Context::of_caller(&mut caller), after, info))
            })
        }
        _ => return None,
    };
    Some(func)
}

/// The process's linker. A static program has none, and cannot import these functions.
fn loader(caller: &Caller<'_, State>) -> Result<Rc<Loader>> {
    caller.data().loader.clone().ok_or_else(|| Error::msg("a static program cannot load libraries"))
}
