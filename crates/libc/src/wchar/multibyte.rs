//! Multibyte characters: UTF-8, or in the C locale bytes.
//!
//! In the C locale a byte beyond ASCII becomes a code of its own, in a range of surrogates that no character has
//! (0xdf80 to 0xdfff), so that any text survives the way there and back.
//!
//! Between calls an incomplete character is kept in an `mbstate_t`, as one word: 0 if there is none, else the bits so far, how
//! many bytes are missing, and what the next one may be; that is how overlong forms, surrogates and codes beyond U+10FFFF are
//! found at the first byte that shows them.

use crate::internal::errno::Errno;
use crate::locale::is_utf8;

/// C's `mbstate_t`.
#[repr(C)]
pub struct State {
    /// An incomplete multibyte character.
    pub partial: u32,
    /// What `<uchar.h>`'s functions have left: a code unit to give or to wait for.
    pub unit: u32,
}

impl State {
    /// No character begun.
    pub const INITIAL: State = State { partial: 0, unit: 0 };
}

/// What came of some bytes.
pub enum Decoded {
    /// A character, and how many bytes made it.
    Character(u32, usize),
    /// All bytes belong to a character that is not complete.
    Incomplete,
}

const MISSING_SHIFT: u32 = 24;
const KIND_SHIFT: u32 = 28;
const BITS: u32 = (1 << MISSING_SHIFT) - 1;

/// A byte that begins a character of several, as a state; None if none begins so.
#[inline]
fn begin(byte: u8) -> Option<u32> {
    // The kind says what the second byte may be: see `allowed`.
    let (missing, bits, kind) = match byte {
        0xc2..=0xdf => (1, byte & 0x1f, 0),
        0xe0 => (2, 0, 1),
        0xed => (2, byte & 0xf, 2),
        0xe1..=0xef => (2, byte & 0xf, 0),
        0xf0 => (3, 0, 3),
        0xf4 => (3, byte & 7, 4),
        0xf1..=0xf3 => (3, byte & 7, 0),
        _ => return None,
    };
    Some(bits as u32 | missing << MISSING_SHIFT | kind << KIND_SHIFT)
}

/// Whether a byte may follow.
#[inline]
fn allowed(state: u32, byte: u8) -> bool {
    match state >> KIND_SHIFT {
        1 => (0xa0..=0xbf).contains(&byte),
        2 => (0x80..=0x9f).contains(&byte),
        3 => (0x90..=0xbf).contains(&byte),
        4 => (0x80..=0x8f).contains(&byte),
        _ => (0x80..=0xbf).contains(&byte),
    }
}

/// Decodes one character from at most `length` bytes, of which one more is read only if it is needed. EILSEQ if they are none; then,
/// and after a character, the state is the initial one.
///
/// # Safety
/// The bytes are mapped up to the end of the character.
#[inline]
pub unsafe fn decode(from: *const u8, length: usize, partial: &mut u32) -> Result<Decoded, Errno> {
    // SAFETY: by the contract.
    unsafe { decode_as(from, length, partial, is_utf8) }
}

/// [`decode`], in UTF-8 or in the C locale: only bytes beyond ASCII ask which.
///
/// # Safety
/// As for [`decode`].
#[inline]
pub unsafe fn decode_as(
    from: *const u8,
    length: usize,
    partial: &mut u32,
    is_utf8: impl FnOnce() -> bool,
) -> Result<Decoded, Errno> {
    if length == 0 {
        return Ok(Decoded::Incomplete);
    }
    // SAFETY: an index is below `length`, and the character has not ended before it.
    unsafe {
        let mut state = *partial;
        let mut at = 0;
        if state == 0 {
            let byte = *from;
            if byte < 0x80 {
                return Ok(Decoded::Character(byte as u32, 1));
            }
            if !is_utf8() {
                return Ok(Decoded::Character(byte_code(byte), 1));
            }
            state = begin(byte).ok_or(Errno::EILSEQ)?;
            at = 1;
        }
        *partial = 0;
        while at < length {
            let byte = *from.add(at);
            if !allowed(state, byte) {
                return Err(Errno::EILSEQ);
            }
            at += 1;
            let missing = (state >> MISSING_SHIFT & 3) - 1;
            let bits = (state & BITS) << 6 | (byte & 0x3f) as u32;
            if missing == 0 {
                return Ok(Decoded::Character(bits, at));
            }
            state = bits | missing << MISSING_SHIFT;
        }
        *partial = state;
        Ok(Decoded::Incomplete)
    }
}

/// Takes one byte of UTF-8, whatever the locale: a character, None inside while it is not complete, None if the bytes are no character.
pub fn next_utf8(partial: &mut u32, byte: u8) -> Option<Option<u32>> {
    let state = core::mem::take(partial);
    if state == 0 {
        if byte < 0x80 {
            return Some(Some(byte as u32));
        }
        *partial = begin(byte)?;
        return Some(None);
    }
    if !allowed(state, byte) {
        return None;
    }
    let missing = (state >> MISSING_SHIFT & 3) - 1;
    let bits = (state & BITS) << 6 | (byte & 0x3f) as u32;
    if missing == 0 {
        return Some(Some(bits));
    }
    *partial = bits | missing << MISSING_SHIFT;
    Some(None)
}

/// The code of a byte beyond ASCII in the C locale.
#[inline]
pub fn byte_code(byte: u8) -> u32 {
    0xdf00 | byte as u32
}

/// Writes a character to `to` and returns how many bytes it has, at most four; 0 if the calling thread's locale has no such character.
///
/// # Safety
/// There is room for four bytes.
#[inline(never)]
pub unsafe fn encode(code: u32, to: *mut u8) -> usize {
    // SAFETY: by the contract.
    unsafe { encode_as(code, to, is_utf8()) }
}

/// [`encode`], in UTF-8 or in the C locale.
///
/// # Safety
/// As for [`encode`].
#[inline(always)]
pub unsafe fn encode_as(mut code: u32, to: *mut u8, utf8: bool) -> usize {
    // SAFETY: by the contract.
    unsafe {
        let length = if code < 0x80 || !utf8 && code >> 7 == 0xdf80 >> 7 {
            *to = code as u8;
            return 1;
        } else if !utf8 || code >> 11 == 0xd800 >> 11 || code > 0x10ffff {
            return 0;
        } else if code < 0x800 {
            2
        } else if code < 0x10000 {
            3
        } else {
            4
        };
        let mut at = length;
        while at > 1 {
            at -= 1;
            *to.add(at) = 0x80 | (code & 0x3f) as u8;
            code >>= 6;
        }
        // The first byte begins with as many ones as there are bytes.
        *to = (0xf00 >> length) as u8 | code as u8;
        length
    }
}
