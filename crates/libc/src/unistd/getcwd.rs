//! `getcwd`.

use crate::internal::errno::{Errno, OrNull};
use crate::internal::syscall;
use crate::malloc::replaceable::malloc;

use crate::types::{c_char, size_t};

unsafe extern "C" {
    fn strlen(text: *const c_char) -> usize;
}

const PATH_MAX: usize = 4096;

unsafe fn current_directory(buffer: *mut c_char, size: size_t) -> Result<*mut c_char, Errno> {
    let mut own = [0 as c_char; PATH_MAX];
    let (at, room) = match (buffer.is_null(), size) {
        (true, _) => (&raw mut own[0], PATH_MAX),
        (false, 0) => return Err(Errno::EINVAL),
        (false, size) => (buffer, size),
    };
    // SAFETY: `at` has `room` bytes; the kernel ends the path with a NUL inside them.
    unsafe {
        syscall::getcwd(at, room)?;
        if at.cast::<u8>().read() != b'/' {
            return Err(Errno::ENOENT);
        }
        if !buffer.is_null() {
            return Ok(buffer);
        }
        let length = strlen(at) + 1;
        if size != 0 && size < length {
            return Err(Errno::ERANGE);
        }
        let copy: *mut c_char = malloc(size.max(length)).cast();
        if copy.is_null() {
            return Err(Errno::ENOMEM);
        }
        copy.copy_from_nonoverlapping(at, length);
        Ok(copy)
    }
}

/// The path of the current directory. A null `buffer` asks for one from malloc: of `size` bytes, or as long as needed if
/// `size` is 0 (an extension of all systems). POSIX.1-2024 `getcwd`.
///
/// Errors: EINVAL: `size` is 0 with a buffer; ERANGE: it is too small; ENOENT: the directory is gone; ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getcwd(buffer: *mut c_char, size: size_t) -> *mut c_char {
    // SAFETY: by the contract `buffer` has `size` bytes; a null one is replaced by an allocation.
    unsafe { current_directory(buffer, size) }.or_null()
}
