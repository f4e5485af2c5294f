//! `memalignment`.

use crate::types::c_void;

/// The greatest alignment that an address satisfies; 0 for a null pointer. C23 7.24.9.1.
#[unsafe(no_mangle)]
pub extern "C" fn memalignment(pointer: *const c_void) -> usize {
    let address = pointer as usize;
    address & address.wrapping_neg()
}
