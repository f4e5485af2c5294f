//! `pthread_atfork`, and the list of what was registered. fork calls it through [`fork_handlers`].

use crate::internal::errno::Errno;
use crate::internal::fork_handlers::{self, Moment};
use crate::internal::lock::Lock;
use crate::malloc::replaceable::malloc;
use crate::types::c_int;
use core::ptr::null_mut;

/// A handler.
type Handler = unsafe extern "C" fn();

/// What one call registers.
struct Entry {
    prepare: Option<Handler>,
    parent: Option<Handler>,
    child: Option<Handler>,
    older: *mut Entry,
    newer: *mut Entry,
}

static LOCK: Lock = Lock::new();
static mut NEWEST: *mut Entry = null_mut();
static mut OLDEST: *mut Entry = null_mut();

/// Registers what fork is to call: `prepare` before it, newest first; `parent` and `child` after it, oldest first. Each may be null.
/// POSIX.1-2024 `pthread_atfork`.
///
/// Errors: ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_atfork(
    prepare: Option<Handler>,
    parent: Option<Handler>,
    child: Option<Handler>,
) -> c_int {
    // SAFETY: the list belongs to whoever holds the lock; what is in it stays there.
    unsafe {
        let entry: *mut Entry = malloc(size_of::<Entry>()).cast();
        if entry.is_null() {
            return Errno::ENOMEM.0;
        }
        let _guard = LOCK.lock();
        entry.write(Entry { prepare, parent, child, older: NEWEST, newer: null_mut() });
        match NEWEST.as_mut() {
            Some(newest) => newest.newer = entry,
            None => OLDEST = entry,
        }
        NEWEST = entry;
    }
    fork_handlers::set(run);
    0
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
                Moment::Prepare => entry.prepare,
                Moment::Parent => entry.parent,
                Moment::Child => entry.child,
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
