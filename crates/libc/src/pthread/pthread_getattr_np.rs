//! `pthread_getattr_np`.

use crate::internal::thread::Thread;
use crate::internal::thread::attributes::Attributes;
use crate::internal::thread::{attributes, join, main};
use crate::types::{c_int, c_void, size_t};
use core::sync::atomic::Ordering::*;

/// The attributes of a thread that runs: its stack as it really is. GNU. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_getattr_np(thread: *const Thread, attributes: *mut Attributes) -> c_int {
    // SAFETY: by the contract it is a thread that was not joined, and the object the caller's to write.
    unsafe {
        let thread = &*thread;
        let mut found = attributes::initial();
        found.detach_state = (thread.state.load(Relaxed) == join::DETACHED) as c_int;
        found.guard_size = thread.guard_size.get();
        (found.stack, found.stack_size) = (thread.stack.get(), thread.stack_size.get());
        if core::ptr::eq(thread, main()) {
            (found.stack, found.stack_size) = main_stack();
        }
        attributes.write(found);
    }
    0
}

unsafe extern "C" {
    // arch/wasm32/main_stack.c
    fn __main_stack_low() -> *mut c_void;
    fn __main_stack_high() -> *mut c_void;
}

/// It may lie over the page at 0, which is not mapped.
fn main_stack() -> (*mut c_void, size_t) {
    const UNMAPPED: usize = 0x1_0000;
    // SAFETY: they take nothing.
    let (low, high) = unsafe { (__main_stack_low(), __main_stack_high()) };
    let low = low as usize;
    let low = low.max(UNMAPPED);
    (low as *mut c_void, (high as usize).wrapping_sub(low))
}
