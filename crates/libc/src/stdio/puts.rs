//! `puts`.

use crate::internal::stream::{lock, write};
use crate::stdio::stdout::stdout;
use crate::string::strlen::strlen;
use crate::types::{c_char, c_int};

/// Writes a string and a line end to stdout; a number that is not negative, or EOF (errno and the stream's flag).
/// C23 7.23.7.9.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn puts(string: *const c_char) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let f = stdout.0;
        let _guard = lock::guard(f);
        let length = strlen(string);
        if write::write(f, string.cast(), length) == length && write::put(f, b'\n') >= 0 { 0 } else { -1 }
    }
}
