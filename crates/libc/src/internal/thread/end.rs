//! The end of a thread.

use super::{Thread, join, list, main, robust, this};
use crate::internal::syscall;
use crate::stdlib::exit::exit;
use crate::types::{c_int, c_void};
use core::sync::atomic::{AtomicUsize, Ordering::*};

/// Runs the destructors of the calling thread's keys; 0 while there are no keys.
static DESTRUCTORS: AtomicUsize = AtomicUsize::new(0);

/// From now on a thread that ends calls `run`.
pub fn run_at_end(run: fn()) {
    DESTRUCTORS.store(run as usize, Relaxed);
}

unsafe extern "C" {
    /// Runs the destructors of the calling thread's C++ objects, in a program that has some: arch/wasm32/exit.c.
    fn __thread_finish();
}

const SIG_SETMASK: c_int = 2;

/// Ends the calling thread: cleanup handlers, newest first, then destructors of C++ objects and of keys; the last thread ends the process as exit(0)
/// does.
pub fn exit_thread(result: *mut c_void) -> ! {
    let thread = this();
    thread.cancel_state.set(super::cancel::DISABLE);
    thread.cancel_type.set(0);
    thread.result.set(result);
    // SAFETY: handlers lie in frames that are still on the stack: whoever leaves one pops its handlers. The word holds what
    // `run_at_end` stored.
    unsafe {
        while let Some(cleanup) = thread.cleanup.get().as_ref() {
            thread.cleanup.set(cleanup.next);
            (cleanup.routine)(cleanup.argument);
        }
        __thread_finish();
        let destructors = DESTRUCTORS.load(Relaxed);
        if destructors != 0 {
            core::mem::transmute::<usize, fn()>(destructors)();
        }
    }
    // No handler of a signal may run from here on: what it stands on goes away.
    let (all, mut mask) = (u64::MAX, 0u64);
    // SAFETY: the call reads and writes one word each.
    unsafe {
        let _ = syscall::rt_sigprocmask(SIG_SETMASK, &raw const all, &raw mut mask, size_of::<u64>());
    }
    if !list::leave_unless_last() {
        // SAFETY: as above.
        unsafe {
            let _ = syscall::rt_sigprocmask(
                SIG_SETMASK,
                &raw const mask,
                core::ptr::null_mut::<u64>(),
                size_of::<u64>(),
            );
        }
        exit(0)
    }
    robust::abandon_all(thread);
    leave(thread)
}

/// The thread is in no list any more; gives back what is its own, unless somebody waits for the result.
pub fn leave(thread: &Thread) -> ! {
    list::remove(thread);
    let detached = thread.state.swap(join::ENDING, AcqRel) == join::DETACHED;
    if core::ptr::eq(thread, main()) {
        // The kernel does for the main thread what it was told to do for others when they started.
        // SAFETY: the word is there as long as the process.
        let _ = unsafe { syscall::set_tid_address(thread.tid_word() as *const _) };
    } else if detached {
        // SAFETY: nobody else knows of the mapping any more.
        unsafe { unmap_and_exit(thread.mapping.get(), thread.mapping_size.get()) }
    }
    loop {
        // SAFETY: takes no address.
        let _ = unsafe { syscall::exit(0) };
    }
}

/// Gives back the stack that it stands on: what it needs lies in WebAssembly's locals, not there.
#[inline(never)]
unsafe fn unmap_and_exit(mapping: *mut c_void, size: usize) -> ! {
    // SAFETY: by the caller; the kernel is told first not to write the thread's number there.
    unsafe {
        let _ = syscall::set_tid_address(0usize);
        let _ = syscall::munmap(mapping, size);
        loop {
            let _ = syscall::exit(0);
        }
    }
}
