//! What fork calls: the handlers of pthread_atfork. A program that registers none links none of this but a word: fork looks there.

use crate::internal::lock::Lock;
use core::ptr::null_mut;
use core::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// A handler.
pub type Handler = unsafe extern "C" fn();

/// What one call of pthread_atfork registers.
#[derive(Clone, Copy)]
pub struct Handlers {
    /// Before.
    pub prepare: Option<Handler>,
    /// After, in the parent, whether or not there is a child.
    pub parent: Option<Handler>,
    /// After, in the child.
    pub child: Option<Handler>,
}

/// When handlers are called.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Before the process is copied: newest first.
    Prepare,
    /// In the parent: oldest first.
    Parent,
    /// In the child: oldest first.
    Child,
}

struct Entry {
    handlers: Handlers,
    older: *mut Entry,
    newer: *mut Entry,
}

static LOCK: Lock = Lock::new();
static mut NEWEST: *mut Entry = null_mut();
static mut OLDEST: *mut Entry = null_mut();
static RUN: AtomicUsize = AtomicUsize::new(0);

unsafe extern "C" {
    fn malloc(size: usize) -> *mut core::ffi::c_void;
}

/// Adds handlers; says whether there was memory.
pub fn register(handlers: Handlers) -> bool {
    // SAFETY: the list belongs to whoever holds the lock; what is in it stays there.
    unsafe {
        let entry: *mut Entry = malloc(size_of::<Entry>()).cast();
        if entry.is_null() {
            return false;
        }
        let _guard = LOCK.lock();
        entry.write(Entry { handlers, older: NEWEST, newer: null_mut() });
        match NEWEST.as_mut() {
            Some(newest) => newest.newer = entry,
            None => OLDEST = entry,
        }
        NEWEST = entry;
    }
    RUN.store(run as fn(Moment) as usize, Relaxed);
    true
}

/// Calls the handlers for this moment. fork calls it with `Prepare` and, after that, with one of the others.
pub fn call(moment: Moment) {
    let run = RUN.load(Relaxed);
    if run != 0 {
        // SAFETY: the word holds what `register` stored.
        unsafe { core::mem::transmute::<usize, fn(Moment)>(run)(moment) }
    }
}

/// The lock is held from `Prepare` on, so that the list does not change meanwhile, and the child finds it free.
fn run(moment: Moment) {
    if moment == Moment::Prepare {
        LOCK.acquire();
    }
    // SAFETY: the lock is held; handlers are functions that the program registered for this moment.
    unsafe {
        let mut at = if moment == Moment::Prepare { NEWEST } else { OLDEST };
        while let Some(entry) = at.as_ref() {
            let handler = match moment {
                Moment::Prepare => entry.handlers.prepare,
                Moment::Parent => entry.handlers.parent,
                Moment::Child => entry.handlers.child,
            };
            at = if moment == Moment::Prepare { entry.older } else { entry.newer };
            if let Some(handler) = handler {
                handler();
            }
        }
    }
    if moment != Moment::Prepare {
        LOCK.release();
    }
}
