//! `pthread_atfork`.

use crate::internal::atfork::{self, Handlers};
use crate::internal::errno::Errno;
use crate::types::c_int;

/// Registers what fork is to call: `prepare` before it, newest first; `parent` and `child` after it, oldest first. Each may be null.
/// POSIX.1-2024 `pthread_atfork`.
///
/// Errors: ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_atfork(
    prepare: Option<atfork::Handler>,
    parent: Option<atfork::Handler>,
    child: Option<atfork::Handler>,
) -> c_int {
    if atfork::register(Handlers { prepare, parent, child }) { 0 } else { Errno::ENOMEM.0 }
}
