//! `res_mkquery`.

use crate::internal::database::output::bytes_of;
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_void};

/// Bytes of a header, and of a question's type and class.
const FIXED: usize = 12 + 4;

/// Recursion is desired; the answer may say whether it is authentic (RFC 6840, 5.7).
const FLAGS: u16 = 1 << 8 | 1 << 5;

/// Makes a message with one question, with an identifier that cannot be guessed. Returns its length, or -1 if `operation`, `class`
/// or `kind` is out of range, the name is none, or it does not fit in `size` bytes. `_data` and `_record` are of no use.
/// resolver(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn res_mkquery(
    operation: c_int,
    name: *const c_char,
    class: c_int,
    kind: c_int,
    _data: *const u8,
    _length: c_int,
    _record: *const u8,
    to: *mut u8,
    size: c_int,
) -> c_int {
    // SAFETY: the caller's name is a C string, and `to` has `size` bytes.
    unsafe {
        let to = core::slice::from_raw_parts_mut(to, size.max(0) as usize);
        question(operation, bytes_of(name), class, kind, to).map_or(-1, |length| length as c_int)
    }
}

/// As [`res_mkquery`].
pub fn question(operation: c_int, name: &[u8], class: c_int, kind: c_int, to: &mut [u8]) -> Option<usize> {
    let name = name.strip_suffix(b".").unwrap_or(name);
    let length = FIXED + name.len() + if name.is_empty() { 1 } else { 2 };
    let to = to.get_mut(..length)?;
    if name.len() > 253
        || !(0..16).contains(&operation)
        || [class, kind].iter().any(|n| !(0..256).contains(n))
    {
        return None;
    }
    if !name.is_empty() && name.split(|&byte| byte == b'.').any(|label| label.is_empty() || label.len() > 63)
    {
        return None;
    }
    let flags = (operation as u16) << 11 | FLAGS;
    let [high, low] = flags.to_be_bytes();
    let [id, id2] = identifier();
    let header = [id, id2, high, low, 0, 1, 0, 0, 0, 0, 0, 0];
    let labels = name.split(|&byte| byte == b'.').filter(|label| !label.is_empty());
    let labels = labels.flat_map(|label| core::iter::once(label.len() as u8).chain(label.iter().copied()));
    let end = [0, 0, kind as u8, 0, class as u8];
    for (place, byte) in to.iter_mut().zip(header.into_iter().chain(labels).chain(end)) {
        *place = byte;
    }
    Some(length)
}

/// Two random bytes; from the clock, where there is no randomness.
fn identifier() -> [u8; 2] {
    const CLOCK_REALTIME: c_int = 0;
    let mut id = [0u8; 2];
    let mut now = [0i64; 2];
    // SAFETY: the kernel fills the arrays.
    unsafe {
        if !matches!(syscall::getrandom((&raw mut id).cast::<c_void>(), 2usize, 0), Ok(2)) {
            let _ = syscall::clock_gettime(CLOCK_REALTIME, &raw mut now);
            let [.., nanoseconds] = now;
            id = ((nanoseconds + nanoseconds / 65536) as u16).to_be_bytes();
        }
    }
    id
}
