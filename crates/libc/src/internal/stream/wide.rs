//! Wide characters through a stream's bytes.
//!
//! A stream is for bytes or for wide characters: the first operation decides, and freopen lets it decide again. For wide
//! characters it also keeps the encoding of that moment's locale (C23 7.23.2). As in musl, operations of the other kind are not
//! refused: they work on the same bytes.
//!
//! A character that is not complete leaves no state behind: what was read of it is gone, so that a stream is always between two
//! characters, and its position says everything.

use super::{ERROR, File, fail, read, write};
use crate::internal::errno::{Errno, set_errno};
use crate::locale::is_utf8;
use crate::wchar::multibyte::{Decoded, decode_as, encode_as};

/// `orientation` for wide characters in the C locale's encoding.
const SINGLE_BYTE: i32 = 1;
/// `orientation` for wide characters in UTF-8.
const UTF8: i32 = 3;

/// What is no character: the end of the file, or an error.
pub const WEOF: u32 = u32::MAX;

/// Makes an undecided stream one of wide characters.
///
/// # Safety
/// `f` is an open stream that the caller has locked; so in all functions here.
#[inline]
pub unsafe fn orient(f: *mut File) {
    // SAFETY: by the contract.
    unsafe {
        if (*f).orientation == 0 {
            (*f).orientation = if is_utf8() { UTF8 } else { SINGLE_BYTE };
        }
    }
}

/// Whether its characters are UTF-8; those of a stream of bytes are the locale's.
unsafe fn encoding(f: *mut File) -> bool {
    // SAFETY: by the contract.
    unsafe { (*f).orientation == UTF8 || (*f).orientation < 0 && is_utf8() }
}

/// The next character, or [`WEOF`]: errno is EILSEQ and the error flag set if the bytes are none. The byte that shows it is taken only if
/// it is the first.
pub unsafe fn get(f: *mut File) -> u32 {
    // SAFETY: by the contract; rpos..rend are the bytes read ahead.
    unsafe {
        orient(f);
        let ahead = ((*f).rend as usize).wrapping_sub((*f).rpos as usize);
        let mut partial = 0;
        if let Ok(Decoded::Character(code, length)) =
            decode_as((*f).rpos, ahead, &mut partial, || encoding(f))
        {
            (*f).rpos = (*f).rpos.add(length);
            return code;
        }
        // Byte by byte: the character may go on behind the buffer's end.
        partial = 0;
        let mut first = true;
        loop {
            let byte = read::get(f);
            if byte < 0 {
                if !first {
                    fail(f, Errno::EILSEQ);
                }
                return WEOF;
            }
            let byte = byte as u8;
            match decode_as(&raw const byte, 1, &mut partial, || encoding(f)) {
                Ok(Decoded::Character(code, _)) => return code,
                Ok(Decoded::Incomplete) => first = false,
                Err(errno) => {
                    if !first {
                        read::push_back(f, byte);
                    }
                    fail(f, errno);
                    return WEOF;
                }
            }
        }
    }
}

/// Writes a character; false on an error, EILSEQ if the stream's encoding has no such character (the error flag is set).
pub unsafe fn put(f: *mut File, code: u32) -> bool {
    // SAFETY: by the contract.
    unsafe {
        orient(f);
        if code < 0x80 {
            return write::put(f, code as u8) >= 0;
        }
        let mut bytes = [0u8; 4];
        let length = encode(f, code, bytes.as_mut_ptr());
        length > 0 && write::write(f, bytes.as_ptr(), length) == length
    }
}

/// Writes a character's bytes to memory with room for four; returns how many, or 0 with errno and the error flag.
pub unsafe fn encode(f: *mut File, code: u32, to: *mut u8) -> usize {
    // SAFETY: by the contract.
    unsafe {
        let length = encode_as(code, to, encoding(f));
        if length == 0 {
            (*f).flags |= ERROR;
            set_errno(Errno::EILSEQ);
        }
        length
    }
}

/// Pushes a character back, so that it is read next; false if there is no room for it, or no such character (EILSEQ).
pub unsafe fn push_back(f: *mut File, code: u32) -> bool {
    // SAFETY: by the contract; indices are below the length.
    unsafe {
        orient(f);
        let mut bytes = [0u8; 4];
        let start = bytes.as_mut_ptr();
        let length = encode_as(code, start, encoding(f));
        if length == 0 {
            set_errno(Errno::EILSEQ);
            return false;
        }
        let before = (*f).rpos;
        let mut left = length;
        while left > 0 {
            left -= 1;
            if !read::push_back(f, *start.add(left)) {
                // All of it or nothing.
                if !before.is_null() {
                    (*f).rpos = before;
                }
                return false;
            }
        }
        true
    }
}
