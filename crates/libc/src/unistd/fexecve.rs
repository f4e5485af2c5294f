//! `fexecve`.

use crate::internal::errno::{Errno, set_errno};
use crate::internal::exec::{Strings, execute};
use crate::internal::syscall;
use crate::types::{c_char, c_int};

const AT_EMPTY_PATH: c_int = 0x1000;

/// Replaces the program by the file that is open as `fd`. Returns (-1) only on failure. POSIX.1-2024 `fexecve`.
///
/// Errors: as `execve`; EBADF: no such descriptor; EINVAL: null `argv` or `envp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fexecve(fd: c_int, argv: Strings, envp: Strings) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    let failed = unsafe { syscall::execveat(fd, c"".as_ptr(), argv, envp, AT_EMPTY_PATH) };
    let errno = match failed {
        // Older kernels have no execveat.
        Err(Errno::ENOSYS) => {
            let path = own_descriptor_path(fd);
            // SAFETY: the path ends with a NUL.
            match unsafe { execute((&raw const path).cast::<c_char>(), argv, envp) } {
                Errno::ENOENT => Errno::EBADF,
                errno => errno,
            }
        }
        Err(errno) => errno,
        Ok(_) => Errno::ENOSYS,
    };
    set_errno(errno);
    -1
}

/// `/proc/self/fd/` and the descriptor.
fn own_descriptor_path(fd: c_int) -> [u8; 32] {
    const START: &[u8] = b"/proc/self/fd/";
    let mut path = [0; 32];
    let mut digits = [0; 10];
    let mut count = 0;
    let mut rest = fd as u32;
    while count == 0 || rest > 0 {
        if let Some(digit) = digits.get_mut(count) {
            *digit = b'0' + (rest % 10) as u8;
        }
        rest /= 10;
        count += 1;
    }
    let written = START.iter().chain(digits.iter().take(count).rev());
    for (to, from) in path.iter_mut().zip(written) {
        *to = *from;
    }
    path
}
