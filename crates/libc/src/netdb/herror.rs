//! `herror`.

use super::h_errno;
use super::hstrerror::hstrerror;
use crate::internal::database::output::Output;
use crate::stdio::stderr::stderr;
use crate::types::c_char;

/// Writes what h_errno means to standard error, after `text` and a colon if there is one. gethostbyname(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn herror(text: *const c_char) {
    // SAFETY: the caller's text is null or a C string; stderr is open, or writing to it fails.
    unsafe {
        let mut output = Output::to(stderr.0);
        if !text.is_null() {
            output.text(text).bytes(b": ");
        }
        output.text(hstrerror(h_errno::get())).bytes(b"\n");
    }
}
