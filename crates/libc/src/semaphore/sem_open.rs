//! `sem_open`.

use super::named;
use crate::internal::errno::set_errno;
use crate::internal::semaphore::Semaphore;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int, c_uint};
use core::ptr::null_mut;

/// Opens a semaphore that has a name, for all processes that open it; with O_CREAT in `flags` a mode and a value follow. SEM_FAILED (null)
/// and errno on failure. Opening a name again gives the same address until it is unlinked. POSIX.1-2024 `sem_open`.
///
/// Errors: EINVAL: the value is more than SEM_VALUE_MAX, or the name is none; ENAMETOOLONG; EEXIST: with O_CREAT and O_EXCL;
/// ENOENT: without O_CREAT; EMFILE: SEM_NSEMS_MAX are open; EACCES, ENOMEM and others of open(2) and mmap(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sem_open(
    name: *const c_char,
    flags: c_int,
    mut arguments: VaList,
) -> *mut Semaphore {
    const O_CREAT: c_int = 0o100;
    const O_EXCL: c_int = 0o200;
    // SAFETY: by the contract the name ends with a NUL, and with O_CREAT the caller passed a mode and a value.
    let opened = unsafe {
        let create = (flags & O_CREAT != 0).then(|| named::Create {
            mode: arguments.arg::<c_uint>(),
            value: arguments.arg::<c_uint>(),
            exclusive: flags & O_EXCL != 0,
        });
        named::open(name, create)
    };
    match opened {
        Ok(semaphore) => semaphore,
        Err(error) => {
            set_errno(error);
            null_mut()
        }
    }
}
