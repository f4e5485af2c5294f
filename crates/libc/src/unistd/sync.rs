//! `sync`.

use crate::internal::syscall;

/// Schedules all file systems to be written. POSIX.1-2024 `sync`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sync() {
    // SAFETY: takes no address. It cannot fail.
    let _ = unsafe { syscall::sync() };
}
