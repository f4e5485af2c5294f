//! `fopen`.

use crate::internal::errno::OrNull;
use crate::internal::stream::{File, mode, open};
use crate::internal::syscall;
use crate::types::c_char;

/// Opens a file as a stream; null and errno on failure: EINVAL for a mode that does not begin with r, w or a, ENOMEM, and errors
/// of open(2). C23 7.23.5.3, POSIX.1-2024 `fopen`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fopen(path: *const c_char, mode: *const c_char) -> *mut File {
    // SAFETY: by the contract of the C function.
    unsafe { open_stream(path.cast(), mode.cast()).or_null() }
}

unsafe fn open_stream(path: *const u8, text: *const u8) -> Result<*mut File, crate::internal::errno::Errno> {
    // SAFETY: both are C strings.
    unsafe {
        let mode = mode::parse(text)?;
        let fd = open::open_path(path, mode)?;
        open::from_descriptor(fd, mode).inspect_err(|_| {
            let _ = syscall::close(fd);
        })
    }
}

/// `fopen`: offsets have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fopen64(path: *const c_char, mode: *const c_char) -> *mut File {
    // SAFETY: by the contract of the C function.
    unsafe { fopen(path, mode) }
}
