//! `acct`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Records in a file how processes end, or stops doing so if it is null. BSD; Linux `acct`(2).
///
/// Errors: EPERM, and those of opening the file.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn acct(file: *const c_char) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::acct(file) }.or_errno()
}
