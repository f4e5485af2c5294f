//! `pthread_attr_setscope`.

use crate::internal::errno::Errno;
use crate::internal::thread::attributes::Attributes;
use crate::types::c_int;

/// Sets with whom the thread competes for processors: all threads of the system. POSIX.1-2024 `pthread_attr_setscope`.
///
/// Errors: ENOTSUP: PTHREAD_SCOPE_PROCESS; EINVAL: no scope.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_attr_setscope(_attributes: *mut Attributes, scope: c_int) -> c_int {
    match scope {
        0 => 0,
        1 => Errno::ENOTSUP.0,
        _ => Errno::EINVAL.0,
    }
}
