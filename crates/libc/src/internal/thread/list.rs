//! The list of threads, for what concerns all of them, and their number. The main thread is in the list once another one is.

use super::{Thread, main};
use crate::internal::lock::{Guard, Lock};
use core::ptr::{from_ref, null_mut};
use core::sync::atomic::{AtomicI32, Ordering::*};

static LOCK: Lock = Lock::new();
/// How many threads there are besides one: 0 if there is one.
static OTHERS: AtomicI32 = AtomicI32::new(0);

/// Keeps the list as it is while the guard lives.
pub fn lock() -> Guard<'static> {
    LOCK.lock()
}

/// Adds a thread that is about to start.
pub fn add(thread: &Thread) {
    let _guard = lock();
    OTHERS.fetch_add(1, SeqCst);
    let first = main();
    let new = from_ref(thread).cast_mut();
    thread.previous.set(from_ref(first).cast_mut());
    thread.next.set(first.next.get());
    // SAFETY: the neighbours of threads in the list are threads in the list, and the lock is held.
    if let Some(next) = unsafe { thread.next.get().as_ref() } {
        next.previous.set(new);
    }
    first.next.set(new);
}

/// Takes out a thread that ends, or did not start. The main thread stays, as the list's head.
pub fn remove(thread: &Thread) {
    let _guard = lock();
    if core::ptr::eq(thread, main()) {
        return;
    }
    // SAFETY: as above.
    unsafe {
        if let Some(previous) = thread.previous.get().as_ref() {
            previous.next.set(thread.next.get());
        }
        if let Some(next) = thread.next.get().as_ref() {
            next.previous.set(thread.previous.get());
        }
    }
}

/// Counts a thread out that ends, or did not start; not the last one, which ends the process. Says whether it did.
pub fn leave_unless_last() -> bool {
    OTHERS.fetch_update(SeqCst, SeqCst, |others| (others > 0).then(|| others - 1)).is_ok()
}

/// Calls `visit` for every thread while the guard of [`lock`] keeps them.
pub fn for_each(_guard: &Guard<'_>, mut visit: impl FnMut(&Thread)) {
    let mut thread = from_ref(main());
    // SAFETY: as above.
    while let Some(this) = unsafe { thread.as_ref() } {
        visit(this);
        thread = this.next.get();
    }
}

/// The child has one thread, the one that called fork.
pub fn after_fork_in_child(thread: &Thread) {
    OTHERS.store(0, SeqCst);
    let first = main();
    first.next.set(null_mut());
    thread.next.set(null_mut());
    if !core::ptr::eq(thread, first) {
        first.next.set(from_ref(thread).cast_mut());
        thread.previous.set(from_ref(first).cast_mut());
    }
    // Another thread of the parent may have held it.
    LOCK.reset();
}
