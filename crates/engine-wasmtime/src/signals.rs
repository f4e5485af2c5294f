//! Runs the guest's signal handlers.

use muslin_kernel::{Delivery, Fault, Memory as _, Stop};
use wasmtime::{AsContextMut, Error, Func, Ref, Result, Val, ValType};

use crate::imports::stopped;
use crate::process::State;

/// `SA_SIGINFO`: the handler takes the signal, its siginfo and a context.
const SA_SIGINFO: u64 = 4;

const PAGE: u32 = 4096;

/// `PROT_READ | PROT_WRITE`.
const READ_WRITE: i32 = 3;

/// Runs all handlers that are due.
#[cold]
pub(crate) fn deliver(store: &mut impl AsContextMut<Data = State>) -> Result<()> {
    while let Some(delivery) = store.as_context_mut().data_mut().task.next_delivery() {
        call(store, &delivery)?;
        let returned = store.as_context_mut().data_mut().task.delivery_returned(delivery);
        returned.map_err(|stop| stopped(&mut *store, stop))?;
    }
    Ok(())
}

/// After a trap: runs the guest's handler for it, if it has one. The guest's frames are gone, so when the handler
/// returns the process ends.
///
/// # Errors
/// How the handler left: [`crate::imports::Stopped`] if it exited.
pub(crate) fn deliver_fault(store: &mut impl AsContextMut<Data = State>, fault: Fault) -> Result<()> {
    match store.as_context_mut().data_mut().task.fault(fault) {
        Ok(delivery) => call(store, &delivery),
        Err(_) => Ok(()),
    }
}

/// Calls one handler. It may leave by an exception (longjmp), which goes through.
fn call(store: &mut impl AsContextMut<Data = State>, delivery: &Delivery) -> Result<()> {
    let table = store.as_context().data().core().table;
    let handler = match table.get(store.as_context_mut(), u64::from(delivery.handler)) {
        Some(Ref::Func(Some(handler))) => handler,
        _ => return Err(bad_handler(store)),
    };
    let Some((parameters, results)) = shape(store, delivery, &handler) else {
        return Err(bad_handler(store));
    };
    let stack_pointer = store.as_context().data().stack_pointer;
    let before = stack_pointer.map(|global| global.get(store.as_context_mut()));
    let siginfo = make_frame(store, delivery)?;
    let mut arguments = vec![Val::I32(delivery.signal), Val::I32(siginfo as i32), Val::I32(0)];
    arguments.truncate(parameters);
    let mut results = vec![Val::I32(0); results];
    handler.call(store.as_context_mut(), &arguments, &mut results)?;
    if let (Some(global), Some(before)) = (stack_pointer, before) {
        global.set(store.as_context_mut(), before)?;
    }
    Ok(())
}

/// The slot holds nothing that can be called as a handler: on Linux the jump there would be a fault.
fn bad_handler(store: &mut impl AsContextMut<Data = State>) -> Error {
    stopped(store, Stop::Signal(libc::SIGSEGV))
}

/// How many parameters and results the handler has: C programs declare handlers with fewer parameters than they
/// get, or none. `None` if it takes something else than a handler can get.
fn shape(
    store: &mut impl AsContextMut<Data = State>,
    delivery: &Delivery,
    handler: &Func,
) -> Option<(usize, usize)> {
    let ty = handler.ty(store.as_context());
    let (parameters, results) = (ty.params().len(), ty.results().len());
    let takes_numbers = ty.params().chain(ty.results()).all(|t| matches!(t, ValType::I32));
    let given = if delivery.flags & SA_SIGINFO != 0 { 3 } else { 1 };
    (takes_numbers && parameters <= given).then_some((parameters, results))
}

/// Puts the siginfo on the stack that the handler is to run on, and moves the stack pointer there. In a static
/// program that does not export its stack pointer the siginfo gets a page of its own. Returns its address.
fn make_frame(store: &mut impl AsContextMut<Data = State>, delivery: &Delivery) -> Result<u32> {
    let mut store = store.as_context_mut();
    let space = store.data().space.clone();
    let stack_pointer = store.data().stack_pointer;
    let top = match (stack_pointer, delivery.alternate_stack) {
        (Some(_), Some((low, size))) => low.wrapping_add(size),
        (Some(global), None) => global.get(&mut store).i32().unwrap_or(0) as u32,
        (None, _) => match store.data().signal_page {
            Some(page) => page + PAGE,
            None => {
                let page = space.allocate(PAGE, PAGE, READ_WRITE);
                let page = page.map_err(|_| stopped(&mut store, Stop::Signal(libc::SIGSEGV)))?;
                store.data_mut().signal_page = Some(page);
                page + PAGE
            }
        },
    };
    let address = (top & !15).wrapping_sub(delivery.siginfo.len() as u32);
    if space.write(address, &delivery.siginfo).is_err() {
        return Err(stopped(&mut store, Stop::Signal(libc::SIGSEGV)));
    }
    if let Some(global) = stack_pointer {
        global.set(&mut store, Val::I32(address as i32))?;
    }
    Ok(address)
}
