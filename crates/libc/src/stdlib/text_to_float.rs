//! What the strtod family shares.

use crate::internal::errno::{Errno, set_errno};
use crate::internal::float::binary::{Bits, Format};
use crate::internal::scan::float::float;
use crate::internal::scan::source::Source;

/// The bits of the number that a text begins with, and its sign bit; errno is set if it is out of range.
///
/// # Safety
/// `text` is a C string; `end` is null or writable.
pub unsafe fn parse(text: *const u8, end: *mut *const u8, format: Format) -> (Bits, u64) {
    let mut source = Source::text(text);
    let value = float(&mut source, format, true);
    if !end.is_null() {
        // SAFETY: by the contract.
        unsafe { *end = source.next };
    }
    match value {
        Some(value) => {
            if value.bits.range {
                set_errno(Errno::ERANGE);
            }
            (value.bits, value.negative as u64)
        }
        None => (Bits { high: 0, low: 0, range: false }, 0),
    }
}
