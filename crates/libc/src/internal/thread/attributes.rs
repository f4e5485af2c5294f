//! `pthread_attr_t`.

use crate::types::{c_int, c_void};
use core::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// What a new thread is to be like; as large as the `pthread_attr_t` of <bits/alltypes.h>.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Attributes {
    /// Bytes of the stack.
    pub stack_size: usize,
    /// Bytes that trap below it.
    pub guard_size: usize,
    /// The lowest address of the caller's own stack; null: the library makes one.
    pub stack: *mut c_void,
    /// PTHREAD_CREATE_JOINABLE or DETACHED.
    pub detach_state: c_int,
    /// PTHREAD_INHERIT_SCHED or EXPLICIT_SCHED.
    pub inherit_scheduling: c_int,
    /// `SCHED_*`.
    pub policy: c_int,
    /// Of `struct sched_param`.
    pub priority: c_int,
    rest: [u32; 7],
}

const _: () = assert!(size_of::<Attributes>() == 56);

/// Bytes of stack if nobody says otherwise. Only what needs an address lies there: the engine keeps the rest elsewhere.
static STACK_SIZE: AtomicUsize = AtomicUsize::new(128 << 10);
static GUARD_SIZE: AtomicUsize = AtomicUsize::new(8 << 10);

/// PTHREAD_STACK_MIN.
pub const STACK_MIN: usize = 2048;

/// What pthread_attr_init gives.
pub fn initial() -> Attributes {
    Attributes {
        stack_size: STACK_SIZE.load(Relaxed),
        guard_size: GUARD_SIZE.load(Relaxed),
        stack: core::ptr::null_mut(),
        detach_state: 0,
        inherit_scheduling: 0,
        policy: 0,
        priority: 0,
        rest: [0; 7],
    }
}

/// Changes it for the threads to come.
pub fn set_initial(stack_size: usize, guard_size: usize) {
    STACK_SIZE.store(stack_size, Relaxed);
    GUARD_SIZE.store(guard_size, Relaxed);
}
