//! `init_module`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_ulong, c_void};

/// Loads a module into the kernel. Linux `init_module`(2); no header declares it.
///
/// Errors: EPERM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn init_module(
    image: *const c_void,
    size: c_ulong,
    parameters: *const c_char,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::init_module(image, size as usize, parameters) }.or_errno()
}
