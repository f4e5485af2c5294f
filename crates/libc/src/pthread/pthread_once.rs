//! `pthread_once`, and `call_once` of C11: [`once`].

use crate::internal::thread::Cleanup;
use crate::internal::thread::cleanup::pop_and_run;
use crate::internal::{futex, thread};
use crate::types::{c_int, c_void};
use core::ptr::from_ref;
use core::sync::atomic::{AtomicI32, Ordering::*};

/// Runs `routine` if nobody has with this control, and returns when it has run. If the thread that runs it is cancelled or ends, it has not.
/// POSIX.1-2024 `pthread_once`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C-unwind" fn pthread_once(
    control: *mut AtomicI32,
    routine: unsafe extern "C-unwind" fn(),
) -> c_int {
    // SAFETY: by the contract it points to a control, and the routine is one.
    unsafe { once(&*control, routine) };
    0
}

const RUNNING: i32 = 1;
/// Running, and waited for.
const WAITED_FOR: i32 = 3;
const DONE: i32 = 2;

/// See [`pthread_once`].
///
/// # Safety
/// `routine` is a function that the program wants called.
#[inline(always)]
pub unsafe fn once(control: &AtomicI32, routine: unsafe extern "C-unwind" fn()) {
    if control.load(Acquire) != DONE {
        // SAFETY: by the contract.
        unsafe { run_or_wait(control, routine) }
    }
}

#[cold]
#[inline(never)]
unsafe fn run_or_wait(control: &AtomicI32, routine: unsafe extern "C-unwind" fn()) {
    loop {
        match control.compare_exchange(0, RUNNING, Acquire, Acquire) {
            Ok(_) => {
                let thread = thread::this();
                let mut undo = Cleanup {
                    routine: start_over,
                    argument: from_ref(control).cast_mut().cast(),
                    next: thread.cleanup.get(),
                };
                thread.cleanup.set(&raw mut undo);
                // SAFETY: by the contract; the handler above leaves the list before this frame does.
                unsafe {
                    routine();
                    pop_and_run(&raw mut undo, false);
                }
                return finish(control, DONE);
            }
            Err(DONE) => return,
            Err(state) => {
                if state == WAITED_FOR
                    || control.compare_exchange(RUNNING, WAITED_FOR, Relaxed, Relaxed).is_ok()
                {
                    let _ = futex::wait(control, WAITED_FOR, None, false);
                }
            }
        }
    }
}

fn finish(control: &AtomicI32, state: i32) {
    if control.swap(state, Release) == WAITED_FOR {
        futex::wake(control, futex::EVERYONE, false);
    }
}

/// The thread ends within the routine.
unsafe extern "C" fn start_over(control: *mut c_void) {
    // SAFETY: the control that `run_or_wait` pushed.
    finish(unsafe { &*control.cast::<AtomicI32>() }, 0);
}
