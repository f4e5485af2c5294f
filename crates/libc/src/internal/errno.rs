//! errno: exists only on the last line of exported functions. Inside libc errors are `Result<T, Errno>`.

use crate::types::{c_int, ssize_t};
pub use muslin_abi::Errno;

unsafe extern "C" {
    // arch/wasm32/errno.c: the variable is thread-local, which stable Rust cannot declare without std.
    fn __errno_location() -> *mut c_int;
}

/// Sets the calling thread's `errno`.
#[inline]
pub fn set_errno(errno: Errno) {
    // SAFETY: __errno_location returns the address of this thread's errno, always valid.
    unsafe { *__errno_location() = errno.0 }
}

/// Reads the calling thread's `errno`: to save and restore it around calls that must not change it.
#[inline]
pub fn errno() -> Errno {
    // SAFETY: as above.
    Errno(unsafe { *__errno_location() })
}

/// The last line of an exported function: the value C callers expect, errno set on failure.
pub trait OrErrno {
    /// `Ok(n)` as int, -1 and errno on failure.
    fn or_errno(self) -> c_int;
    /// `Ok(n)` as ssize_t, -1 and errno on failure.
    fn or_errno_size(self) -> ssize_t;
    /// `Ok(n)` as a 64-bit `long` or `off_t`, -1 and errno on failure.
    fn or_errno_long(self) -> i64;
}

impl OrErrno for Result<i64, Errno> {
    #[inline]
    fn or_errno(self) -> c_int {
        self.or_errno_long() as c_int
    }
    #[inline]
    fn or_errno_size(self) -> ssize_t {
        self.or_errno_long() as ssize_t
    }
    #[inline]
    fn or_errno_long(self) -> i64 {
        match self {
            Ok(value) => value,
            Err(errno) => {
                set_errno(errno);
                -1
            }
        }
    }
}

/// As [`OrErrno`], for functions that return a pointer: null on failure.
pub trait OrNull<T> {
    /// The pointer, or null and errno.
    fn or_null(self) -> *mut T;
}

impl<T> OrNull<T> for Result<*mut T, Errno> {
    #[inline]
    fn or_null(self) -> *mut T {
        match self {
            Ok(pointer) => pointer,
            Err(errno) => {
                set_errno(errno);
                core::ptr::null_mut()
            }
        }
    }
}

/// The last line of the functions that return an error's number and leave errno alone: pthread_* and their like.
pub trait OrNumber {
    /// 0, or the error's number.
    fn or_number(self) -> c_int;
}

impl<T> OrNumber for Result<T, Errno> {
    #[inline]
    fn or_number(self) -> c_int {
        match self {
            Ok(_) => 0,
            Err(errno) => errno.0,
        }
    }
}
