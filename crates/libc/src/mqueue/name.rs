//! The names of message queues.

use crate::types::c_char;

/// A queue's name as the kernel wants it: without the slash that POSIX has it begin with.
///
/// # Safety
/// `name` is a string.
pub unsafe fn for_kernel(name: *const c_char) -> *const c_char {
    // SAFETY: by the contract; a string that begins with a slash has another byte, its NUL at least.
    unsafe { if *name as u8 == b'/' { name.add(1) } else { name } }
}
