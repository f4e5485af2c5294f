//! Lines of a file, of any length.

use crate::internal::errno::{Errno, errno};
use crate::internal::stream::{ERROR, File, mode, open};
use crate::internal::syscall;
use crate::malloc::replaceable::free;
use crate::stdio::fclose::fclose;
use crate::stdio::getline::getline;
use crate::types::c_char;
use core::ptr::null_mut;

/// The lines of a stream, one after the other in a block that grows.
pub struct Lines {
    stream: *mut File,
    owned: bool,
    line: *mut c_char,
    size: usize,
}

impl Lines {
    /// No file: for statics.
    pub const fn closed() -> Lines {
        Lines { stream: null_mut(), owned: false, line: null_mut(), size: 0 }
    }

    /// Opens a file, whose name is a C string, to read it; errors of open(2), ENOMEM.
    pub fn open(path: &'static core::ffi::CStr) -> Result<Lines, Errno> {
        // SAFETY: both are C strings, and the descriptor is given back where no stream takes it.
        unsafe {
            let mode = mode::parse(c"re".as_ptr().cast())?;
            let fd = open::open_path(path.as_ptr().cast(), mode)?;
            let stream = open::from_descriptor(fd, mode).inspect_err(|_| {
                let _ = syscall::close(fd);
            })?;
            Ok(Lines { stream, owned: true, ..Lines::closed() })
        }
    }

    /// The lines of the caller's stream, which stays open.
    ///
    /// # Safety
    /// The stream is open, and stays so.
    pub unsafe fn of(stream: *mut File) -> Lines {
        Lines { stream, ..Lines::closed() }
    }

    /// Whether there is a file.
    pub fn is_open(&self) -> bool {
        !self.stream.is_null()
    }

    /// The next line without its line end, up to the first NUL in it; none at the end of the file, or on an error, which
    /// [`Lines::error`] tells.
    pub fn read(&mut self) -> Option<&[u8]> {
        if self.stream.is_null() {
            return None;
        }
        // SAFETY: the stream is open, and the block is getline's own; it holds `length` bytes after the call.
        let line = unsafe {
            let length = getline(&raw mut self.line, &raw mut self.size, self.stream);
            if length < 0 {
                return None;
            }
            core::slice::from_raw_parts(self.line.cast::<u8>(), length as usize)
        };
        line.split(|&byte| byte == 0 || byte == b'\n').next()
    }

    /// Why there was no next line, if not for the end of the file.
    pub fn error(&self) -> Option<Errno> {
        // SAFETY: a stream that is not null is open.
        let failed = !self.stream.is_null() && unsafe { (*self.stream).flags } & ERROR != 0;
        if failed { Some(errno()) } else { None }
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        // SAFETY: the block is getline's, and an owned stream is used nowhere else.
        unsafe {
            free(self.line.cast());
            if self.owned && !self.stream.is_null() {
                fclose(self.stream);
            }
        }
    }
}

/// Shows `found` the lines of a file until it returns something, and returns that.
///
/// # Errors
/// Those of open(2) and read(2), ENOMEM.
pub fn search<T>(
    path: &'static core::ffi::CStr,
    mut found: impl FnMut(&[u8]) -> Option<T>,
) -> Result<Option<T>, Errno> {
    let mut lines = Lines::open(path)?;
    while let Some(line) = lines.read() {
        if let Some(result) = found(line) {
            return Ok(Some(result));
        }
    }
    lines.error().map_or(Ok(None), Err)
}
