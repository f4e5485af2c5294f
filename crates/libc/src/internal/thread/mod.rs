//! Threads: what the library knows of each.
//!
//! A [`Thread`] is what a `pthread_t` points to. The main thread's lies in the data of libc (arch/wasm32/this_thread.c) and is all zeros
//! at first; another's lies at the end of the mapping that holds its stack and its thread-local variables ([`start`]).
//!
//! Nothing here is linked into a program that does not use it: what has to happen when a thread ends is called through words that are 0
//! until the feature is used for the first time ([`end`], [`crate::internal::cancellation`]).

pub mod attributes;
pub mod cancel;
pub mod cleanup;
pub mod end;
pub mod join;
pub mod list;
pub mod robust;
pub mod start;

pub use cleanup::Cleanup;

use crate::internal::syscall;
use crate::types::{c_int, c_void};
use core::cell::Cell;
use core::sync::atomic::{AtomicI32, Ordering::*};

unsafe extern "C" {
    // arch/wasm32/this_thread.c
    fn __this_thread() -> *mut Thread;
    fn __main_thread() -> *mut Thread;
}

/// The head of the list of robust mutexes that a thread holds, as the kernel knows it: `struct robust_list_head`.
#[repr(C)]
pub struct RobustList {
    /// The newest, or the head itself.
    pub first: Cell<*mut c_void>,
    /// From a mutex's link to its lock word.
    pub offset: Cell<i64>,
    /// One that is being taken or given back.
    pub pending: Cell<*mut c_void>,
}

/// A thread. What is not atomic belongs to the thread itself, or was written before it started.
#[repr(C)]
pub struct Thread {
    /// The kernel's number; 0 for the main thread until somebody asks, and for a thread that is gone: the kernel clears it.
    tid: AtomicI32,
    /// JOINABLE, DETACHED or ENDING: [`join`].
    pub state: AtomicI32,
    /// Somebody asked for cancellation.
    pub cancelled: AtomicI32,
    /// PTHREAD_CANCEL_ENABLE, DISABLE, MASKED.
    pub cancel_state: Cell<c_int>,
    /// PTHREAD_CANCEL_DEFERRED, ASYNCHRONOUS.
    pub cancel_type: Cell<c_int>,
    /// Cleanup handlers, newest first.
    pub cleanup: Cell<*mut Cleanup>,
    /// What pthread_exit, or the start routine, gave.
    pub result: Cell<*mut c_void>,
    /// The values of its keys; null until it sets the first.
    pub values: Cell<*mut *mut c_void>,
    /// Robust mutexes that it holds; `first` is null until it takes the first.
    pub robust: RobustList,
    /// Neighbours in the list of threads.
    pub next: Cell<*mut Thread>,
    /// As above.
    pub previous: Cell<*mut Thread>,
    /// Its mapping, null for the main thread: guard, stack, thread-local variables, this.
    pub mapping: Cell<*mut c_void>,
    /// Bytes of the mapping.
    pub mapping_size: Cell<usize>,
    /// The lowest address of its stack, and its bytes.
    pub stack: Cell<*mut c_void>,
    /// As above.
    pub stack_size: Cell<usize>,
    /// Bytes of the guard below.
    pub guard_size: Cell<usize>,
}

// SAFETY: who may touch what is said above.
unsafe impl Sync for Thread {}

// arch/wasm32/this_thread.c sets so much apart.
const _: () = assert!(size_of::<Thread>() <= 256 && align_of::<Thread>() <= 16);

/// The calling thread.
#[inline]
pub fn this() -> &'static Thread {
    // SAFETY: the thread is running, so what describes it is there.
    unsafe { &*__this_thread() }
}

/// The thread that `main` runs in.
#[inline]
pub fn main() -> &'static Thread {
    // SAFETY: it is there as long as the process.
    unsafe { &*__main_thread() }
}

impl Thread {
    /// The kernel's number; 0 for a thread that is gone.
    pub fn tid(&self) -> c_int {
        match self.tid.load(Relaxed) {
            0 if core::ptr::eq(self, this()) => {
                // SAFETY: takes no address.
                let tid = unsafe { syscall::gettid() }.unwrap_or(0) as c_int;
                self.tid.store(tid, Relaxed);
                tid
            }
            // Nobody asked yet: the main thread's number is the process's.
            0 if core::ptr::eq(self, main()) && self.state.load(Relaxed) != join::ENDING => {
                // SAFETY: takes no address.
                unsafe { syscall::getpid() }.unwrap_or(0) as c_int
            }
            tid => tid,
        }
    }

    /// Whether somebody asked for cancellation, and the thread is to act on it at a point.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Acquire) != 0 && self.cancel_state.get() != cancel::DISABLE
    }

    /// The word that the kernel keeps the number in: set before the thread starts, cleared when it has ended.
    pub fn tid_word(&self) -> &AtomicI32 {
        &self.tid
    }
}

/// What a child process has to set right about the thread that called fork: its number is another, and it is alone.
pub fn after_fork_in_child() {
    let thread = this();
    thread.tid.store(0, Relaxed);
    list::after_fork_in_child(thread);
}
