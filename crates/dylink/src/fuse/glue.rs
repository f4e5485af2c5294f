//! The functions that do what the loader did.

use wasm_encoder::{BlockType, Function};

/// One thing that the start function does.
pub(super) enum Step {
    /// Calls a function without parameters.
    Call(u32),
    /// Gives a part this block for its thread-local data, unless it has one: (its `__tls_base`, address).
    Block(u32, u32),
    /// Sets the GOT entry of a thread-local variable: (GOT entry, the definer's `__tls_base` if there is one, offset, the importer's `__tls_base` to take off).
    TlsAddress(u32, Option<u32>, u32, Option<u32>),
    /// Calls `__wasm_init_tls` with the part's block, if there is one: (function, `__tls_base`).
    InitializeTls(u32, u32),
}

/// The start function: all steps, in order.
pub(super) fn start(steps: &[Step]) -> Function {
    let mut function = Function::new([]);
    let mut code = function.instructions();
    for step in steps {
        match *step {
            Step::Call(callee) => {
                code.call(callee);
            }
            Step::Block(base, address) => {
                code.global_get(base).i32_eqz().if_(BlockType::Empty);
                code.i32_const(address as i32).global_set(base).end();
            }
            Step::TlsAddress(entry, base, offset, relative_to) => {
                code.i32_const(offset as i32);
                if let Some(base) = base {
                    code.global_get(base).i32_add();
                }
                if let Some(other) = relative_to {
                    code.global_get(other).i32_sub();
                }
                code.global_set(entry);
            }
            Step::InitializeTls(callee, base) => {
                code.global_get(base).if_(BlockType::Empty).global_get(base).call(callee).end();
            }
        }
    }
    code.end();
    function
}

/// The constructors, once: `done` is a global of type i32 that is 0 at first.
pub(super) fn constructors(done: u32, constructors: &[u32]) -> Function {
    let mut function = Function::new([]);
    let mut code = function.instructions();
    code.global_get(done).if_(BlockType::Empty).return_().end();
    code.i32_const(1).global_set(done);
    for &constructor in constructors {
        code.call(constructor);
    }
    code.end();
    function
}

/// A function that calls the null pointer.
pub(super) fn null(parameters: u32, ty: u32) -> Function {
    let mut function = Function::new([]);
    let mut code = function.instructions();
    for parameter in 0..parameters {
        code.local_get(parameter);
    }
    code.i32_const(0).call_indirect(0, ty).end();
    function
}
