//! Runs the guest's signal handlers.

use muslin_abi::memory_manager::Kind;
use muslin_kernel::{Context, Delivery, Fault, Memory as _, Stop};
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
        let result = call(store, &delivery);
        let mut context = store.as_context_mut();
        let task = &mut context.data_mut().task;
        match result {
            Ok(context) => {
                let returned = task.delivery_returned(delivery, &context);
                returned.map_err(|stop| stopped(&mut *store, stop))?;
            }
            Err(error) => {
                task.delivery_left(delivery);
                return Err(error);
            }
        }
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
        Ok(delivery) => call(store, &delivery).map(drop),
        Err(_) => Ok(()),
    }
}

/// Calls one handler, and returns its context as it left it. It may leave by an exception (longjmp), which goes through.
fn call(store: &mut impl AsContextMut<Data = State>, delivery: &Delivery) -> Result<Context> {
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
    let (siginfo, context) = make_frame(store, delivery)?;
    let mut arguments = vec![Val::I32(delivery.signal), Val::I32(siginfo as i32), Val::I32(context as i32)];
    arguments.truncate(parameters);
    let mut results = vec![Val::I32(0); results];
    store.as_context_mut().data_mut().signal_frames += 1;
    let called = handler.call(store.as_context_mut(), &arguments, &mut results);
    store.as_context_mut().data_mut().signal_frames -= 1;
    called?;
    if let (Some(global), Some(before)) = (stack_pointer, before) {
        global.set(store.as_context_mut(), before)?;
    }
    let mut left = delivery.context;
    let space = store.as_context().data().space.clone();
    match space.read(context, &mut left) {
        Ok(()) => Ok(left),
        Err(_) => Err(bad_handler(store)),
    }
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

/// Puts siginfo and context on the stack that the handler is to run on, and moves the stack pointer there. In a static
/// program that does not export its stack pointer they go to a page of their own. Returns their addresses.
fn make_frame(store: &mut impl AsContextMut<Data = State>, delivery: &Delivery) -> Result<(u32, u32)> {
    let mut store = store.as_context_mut();
    let space = store.data().space.clone();
    let stack_pointer = store.data().stack_pointer;
    let (siginfo, context) = (&delivery.siginfo, &delivery.context);
    let size = (siginfo.len() + context.len()).next_multiple_of(16) as u32;
    let top = match (stack_pointer, delivery.alternate_stack) {
        (Some(_), Some((low, size))) => low.wrapping_add(size),
        (Some(global), None) => global.get(&mut store).i32().unwrap_or(0) as u32,
        (None, _) => {
            let page = match store.data().signal_page {
                Some(page) => page,
                None => {
                    let page = space.allocate(Kind::Stack, PAGE, PAGE, 0, READ_WRITE);
                    let page = page.map_err(|_| stopped(&mut store, Stop::Signal(libc::SIGSEGV)))?;
                    store.data_mut().signal_page = Some(page);
                    page
                }
            };
            // Handlers that interrupt each other have frames of their own, up to as many as there is room for.
            page + PAGE - store.data().signal_frames % (PAGE / size) * size
        }
    };
    let address = (top & !15).wrapping_sub(size);
    let behind = address.wrapping_add(siginfo.len() as u32);
    if space.write(address, siginfo).is_err() || space.write(behind, context).is_err() {
        return Err(stopped(&mut store, Stop::Signal(libc::SIGSEGV)));
    }
    if let Some(global) = stack_pointer {
        global.set(&mut store, Val::I32(address as i32))?;
    }
    Ok((address, behind))
}
