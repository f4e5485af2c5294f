//! `at_quick_exit`.

use crate::internal::lock::Lock;
use crate::types::c_int;

type Handler = unsafe extern "C" fn();

/// C's minimum.
const HANDLERS: usize = 32;

static LOCK: Lock = Lock::new();
static mut REGISTERED: [Option<Handler>; HANDLERS] = [None; HANDLERS];
static mut COUNT: usize = 0;

/// Takes out the newest handler.
pub fn take() -> Option<Handler> {
    let _guard = LOCK.lock();
    // SAFETY: the lock is held; the index is below HANDLERS.
    unsafe {
        COUNT = COUNT.checked_sub(1)?;
        (&raw const REGISTERED).cast::<Option<Handler>>().add(COUNT).read()
    }
}

/// Registers a function that `quick_exit` calls; 0, or -1 when there are 32 already. C23 7.24.4.3.
#[unsafe(no_mangle)]
pub extern "C" fn at_quick_exit(function: Option<Handler>) -> c_int {
    let _guard = LOCK.lock();
    // SAFETY: the lock is held; the index is below HANDLERS.
    unsafe {
        if COUNT == HANDLERS || function.is_none() {
            return -1;
        }
        (&raw mut REGISTERED).cast::<Option<Handler>>().add(COUNT).write(function);
        COUNT += 1;
    }
    0
}
