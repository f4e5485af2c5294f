//! `vwarn`.

use crate::internal::errno::{errno, set_errno};
use crate::internal::stream::lock;
use crate::internal::va_list::VaList;
use crate::stdio::fputs::fputs;
use crate::stdio::stderr::stderr;
use crate::stdio::vfprintf::vfprintf;
use crate::types::{c_char, c_int};

unsafe extern "C" {
    static __progname: *const c_char;
    fn strerror(number: c_int) -> *mut c_char;
}

/// Writes `program: message` and, if that is wanted, what errno says, to stderr as one piece that no other thread's output divides. errno
/// stays as it was.
///
/// # Safety
/// `format` is null or a format that the arguments fit.
pub unsafe fn print(format: *const c_char, arguments: VaList, with_error: bool) {
    let saved = errno();
    // SAFETY: by the contract; the program's name is a string.
    unsafe {
        let stream = stderr.0;
        let _guard = lock::guard(stream);
        fputs(__progname, stream);
        fputs(c": ".as_ptr(), stream);
        if !format.is_null() {
            set_errno(saved);
            vfprintf(stream, format, arguments);
            if with_error {
                fputs(c": ".as_ptr(), stream);
            }
        }
        if with_error {
            fputs(strerror(saved.0), stream);
        }
        fputs(c"\n".as_ptr(), stream);
    }
    set_errno(saved);
}

/// Writes `program: message: what errno says` to stderr; the message is missing if `format` is null. BSD `err`(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vwarn(format: *const c_char, arguments: VaList) {
    // SAFETY: by the contract of the C function.
    unsafe { print(format, arguments, true) }
}
