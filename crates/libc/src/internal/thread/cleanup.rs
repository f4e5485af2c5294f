//! Cleanup handlers: a list that lies in the frames of those who pushed them.

use super::this;
use crate::types::c_void;

/// A cleanup handler: `struct __ptcb` of <pthread.h>, in the frame of who pushed it.
#[repr(C)]
pub struct Cleanup {
    /// The handler,
    pub routine: unsafe extern "C" fn(*mut c_void),
    /// and its argument.
    pub argument: *mut c_void,
    /// The one that was pushed before.
    pub next: *mut Cleanup,
}

/// Takes out the handler that was pushed last, and runs it if told to.
///
/// # Safety
/// `cleanup` is that handler.
pub unsafe fn pop_and_run(cleanup: *mut Cleanup, run: bool) {
    // SAFETY: by the contract.
    unsafe {
        this().cleanup.set((*cleanup).next);
        if run {
            ((*cleanup).routine)((*cleanup).argument);
        }
    }
}
