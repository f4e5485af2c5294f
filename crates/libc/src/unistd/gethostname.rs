//! `gethostname`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, size_t};

/// Copies the host's name, cut to `size` bytes with its NUL. POSIX.1-2024 `gethostname`.
///
/// Errors: EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gethostname(name: *mut c_char, size: size_t) -> c_int {
    // SAFETY: struct utsname is six arrays of 65 bytes, the second of which is the name; by the contract `name` has `size` bytes.
    unsafe {
        let mut uts = [[0 as c_char; 65]; 6];
        syscall::uname(&raw mut uts)
            .map(|_| {
                for i in 0..size.min(65) {
                    let byte = (&raw const uts[1]).cast::<c_char>().add(i).read();
                    name.add(i).write(byte);
                    if byte == 0 {
                        return 0;
                    }
                }
                if size > 0 {
                    name.add(size.min(65) - 1).write(0);
                }
                0
            })
            .or_errno()
    }
}
