//! `fopencookie`.

use crate::internal::errno::{Errno, OrNull, errno, set_errno};
use crate::internal::stream::{BUFFER_SIZE, Bytes, File, Transport, mode, open};
use crate::types::{c_char, c_int, c_void, size_t, ssize_t};

/// The functions of a stream that a program makes itself; each may be missing. glibc's `cookie_io_functions_t`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Functions {
    read: Option<unsafe extern "C" fn(*mut c_void, *mut c_char, size_t) -> ssize_t>,
    write: Option<unsafe extern "C" fn(*mut c_void, *const c_char, size_t) -> ssize_t>,
    seek: Option<unsafe extern "C" fn(*mut c_void, *mut i64, c_int) -> c_int>,
    close: Option<unsafe extern "C" fn(*mut c_void) -> c_int>,
}

struct Cookie {
    cookie: *mut c_void,
    functions: Functions,
}

static COOKIE: Transport = Transport { read, write, seek, close };

/// A stream whose bytes come and go through the program's own functions. Without `read` it is always at its end, without `write`
/// all is taken and dropped, without `seek` it has no position (ENOTSUP). Null and errno: EINVAL for the
/// mode, ENOMEM. fopencookie(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fopencookie(
    cookie: *mut c_void,
    mode: *const c_char,
    functions: Functions,
) -> *mut File {
    // SAFETY: by the contract of the C function.
    unsafe { make(cookie, mode.cast(), functions).or_null() }
}

unsafe fn make(cookie: *mut c_void, text: *const u8, functions: Functions) -> Result<*mut File, Errno> {
    // SAFETY: `text` is a C string; the stream has room for a Cookie.
    unsafe {
        let mode = mode::parse(text)?;
        let f = open::allocate(-1, mode.stream, size_of::<Cookie>(), BUFFER_SIZE, &COOKIE)?;
        (*f).cookie.cast::<Cookie>().write(Cookie { cookie, functions });
        Ok(f)
    }
}

/// The program's functions say what went wrong in errno; one that forgets to counts as EIO.
unsafe fn call<T>(f: *mut File, function: impl FnOnce(*mut c_void) -> T) -> (T, Errno) {
    let saved = errno();
    set_errno(Errno(0));
    // SAFETY: the cookie was written when the stream was made.
    let result = function(unsafe { (*(*f).cookie.cast::<Cookie>()).cookie });
    let mut failure = errno();
    set_errno(saved);
    if failure == Errno(0) {
        failure = Errno::EIO;
    }
    (result, failure)
}

unsafe fn functions(f: *mut File) -> Functions {
    // SAFETY: as in `call`.
    unsafe { (*(*f).cookie.cast::<Cookie>()).functions }
}

unsafe fn read(f: *mut File, to: *mut u8, length: usize) -> Result<usize, Errno> {
    // SAFETY: the program's function, called as it was given.
    unsafe {
        let Some(function) = functions(f).read else { return Ok(0) };
        match call(f, |cookie| function(cookie, to.cast(), length)) {
            (count, errno) if count < 0 => Err(errno),
            (count, _) => Ok((count as usize).min(length)),
        }
    }
}

unsafe fn write(f: *mut File, first: Bytes, second: Bytes) -> Result<usize, Errno> {
    let run = if first.length > 0 { first } else { second };
    // SAFETY: as for `read`.
    unsafe {
        let Some(function) = functions(f).write else { return Ok(first.length + second.length) };
        if run.length == 0 {
            return Ok(0);
        }
        match call(f, |cookie| function(cookie, run.start.cast(), run.length)) {
            (count, errno) if count <= 0 => Err(errno),
            (count, _) => Ok((count as usize).min(run.length)),
        }
    }
}

unsafe fn seek(f: *mut File, offset: i64, whence: c_int) -> Result<i64, Errno> {
    let mut offset = offset;
    // SAFETY: as for `read`.
    unsafe {
        let Some(function) = functions(f).seek else { return Err(Errno::ENOTSUP) };
        match call(f, |cookie| function(cookie, &raw mut offset, whence)) {
            (result, errno) if result < 0 => Err(errno),
            _ => Ok(offset),
        }
    }
}

unsafe fn close(f: *mut File) -> Result<(), Errno> {
    // SAFETY: as for `read`.
    unsafe {
        let Some(function) = functions(f).close else { return Ok(()) };
        match call(f, |cookie| function(cookie)) {
            (result, errno) if result < 0 => Err(errno),
            _ => Ok(()),
        }
    }
}
