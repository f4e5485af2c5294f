//! Writing a line of a database.

use crate::internal::errno::{Errno, errno};
use crate::internal::stream::{File, lock, write};
use crate::string::strlen::strlen;
use crate::types::c_char;

/// A stream that is being written to, and whether that went well so far.
pub struct Output {
    stream: *mut File,
    failed: bool,
    _guard: lock::Guard,
}

impl Output {
    /// Writes to a stream, which stays locked until the output is finished.
    ///
    /// # Safety
    /// The stream is open, and stays so.
    pub unsafe fn to(stream: *mut File) -> Output {
        // SAFETY: by the contract.
        Output { stream, failed: false, _guard: unsafe { lock::guard(stream) } }
    }

    /// Writes bytes.
    pub fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        // SAFETY: the stream is open and locked.
        self.failed |= unsafe { write::write(self.stream, bytes.as_ptr(), bytes.len()) } != bytes.len();
        self
    }

    /// Writes a C string; nothing if it is null.
    ///
    /// # Safety
    /// `text` is null or a C string.
    pub unsafe fn text(&mut self, text: *const c_char) -> &mut Self {
        // SAFETY: by the contract.
        unsafe { self.bytes(bytes_of(text)) }
    }

    /// Writes a number in decimal digits.
    pub fn number(&mut self, value: i64) -> &mut Self {
        let mut digits = [0u8; 20];
        let mut rest = value.unsigned_abs();
        let mut first = digits.len();
        for place in digits.iter_mut().rev() {
            *place = b'0' + (rest % 10) as u8;
            rest /= 10;
            first -= 1;
            if rest == 0 {
                break;
            }
        }
        if value < 0 {
            self.bytes(b"-");
        }
        self.bytes(digits.get(first..).unwrap_or_default())
    }

    /// The end; the stream's error, if there was one.
    pub fn finish(&mut self) -> Result<i64, Errno> {
        if self.failed { Err(errno()) } else { Ok(0) }
    }
}

/// The bytes of a C string; none if it is null.
///
/// # Safety
/// `text` is null or a C string, and stays as it is while the slice is used.
pub unsafe fn bytes_of<'a>(text: *const c_char) -> &'a [u8] {
    if text.is_null() {
        return &[];
    }
    // SAFETY: by the contract.
    unsafe { core::slice::from_raw_parts(text.cast(), strlen(text)) }
}

/// Checks that a field of a line to be written does not end the field: EINVAL if one of `forbidden` is in it.
///
/// # Safety
/// As for [`bytes_of`].
pub unsafe fn refuse(text: *const c_char, forbidden: &[u8]) -> Result<(), Errno> {
    // SAFETY: by the contract.
    let found = unsafe { bytes_of(text) }.iter().any(|byte| forbidden.contains(byte));
    if found { Err(Errno::EINVAL) } else { Ok(()) }
}
