//! `wcsnrtombs`.

use super::multibyte::{State, encode};
use crate::internal::errno::{Errno, set_errno};
use crate::types::{c_char, wchar_t};

/// Encodes at most `characters` characters of `*from` to at most `limit` bytes at `to`, up to a NUL; a character that does not fit as a whole
/// is left. Returns how many bytes before the NUL, or (size_t)-1 and EILSEQ. `*from` moves on, and becomes null after the NUL; but not with a
/// null `to`, which only counts. POSIX.1-2024 `wcsrtombs`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcsnrtombs(
    to: *mut c_char,
    from: *mut *const wchar_t,
    characters: usize,
    limit: usize,
    _state: *mut State,
) -> usize {
    // SAFETY: the caller's arguments.
    unsafe {
        let limit = if to.is_null() { usize::MAX } else { limit };
        let mut at = *from;
        let mut count = 0;
        let mut left = characters;
        let result = loop {
            if left == 0 || count == limit {
                break Ok(count);
            }
            let mut bytes = [0u8; 4];
            let length = encode(*at as u32, bytes.as_mut_ptr());
            if length == 0 {
                break Err(Errno::EILSEQ);
            }
            if length > limit - count {
                break Ok(count);
            }
            if !to.is_null() {
                for (i, byte) in bytes.iter().take(length).enumerate() {
                    *to.add(count + i) = *byte as c_char;
                }
            }
            if *at == 0 {
                at = core::ptr::null();
                break Ok(count);
            }
            count += length;
            at = at.add(1);
            left -= 1;
        };
        if !to.is_null() {
            *from = at;
        }
        result.unwrap_or_else(|errno| {
            set_errno(errno);
            usize::MAX
        })
    }
}
