//! `updwtmpx`.

use super::record::{Utmpx, store};
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Appends a record to a file that exists; errors cannot be told. updwtmp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn updwtmpx(path: *const c_char, entry: *const Utmpx) {
    const O_WRONLY_CLOEXEC: c_int = 0o2000001;
    // SAFETY: the caller's structure is one, the kernel checks the path.
    unsafe {
        if let Ok(fd) = syscall::open(path, O_WRONLY_CLOEXEC, 0u32) {
            let _ = store(fd as c_int, None, &*entry);
            let _ = syscall::close(fd as c_int);
        }
    }
}

/// `updwtmpx` by its name in `<utmp.h>`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn updwtmp(path: *const c_char, entry: *const Utmpx) {
    // SAFETY: by the contract of the C function.
    unsafe { updwtmpx(path, entry) }
}
