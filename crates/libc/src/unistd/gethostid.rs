//! `gethostid`.

use crate::internal::syscall;
use crate::types::c_long;

/// The number in `/etc/hostid`, 0 if there is none. POSIX.1-2024 `gethostid`; Linux `gethostid`(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gethostid() -> c_long {
    const O_CLOEXEC: i32 = 0o2000000;
    let mut id: i32 = 0;
    // SAFETY: the path is a C string, and the call writes at most the four bytes of `id`.
    unsafe {
        if let Ok(fd) = syscall::open(c"/etc/hostid".as_ptr(), O_CLOEXEC, 0) {
            let read = syscall::read(fd as i32, (&raw mut id).cast::<u8>(), size_of::<i32>());
            let _ = syscall::close(fd as i32);
            if read != Ok(4) {
                id = 0;
            }
        }
    }
    id.into()
}
