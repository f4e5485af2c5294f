//! Messages of the Domain Name System (RFC 1035, 4.1): a header of six numbers of 16 bits, then four sections. The first holds
//! questions: a name, a type and a class. The others hold resource records: these three, a time to live, and data.
//!
//! A name is a run of labels, each after its length, and an empty label; the rest of a name may be a pointer to where it stood
//! before in the message: two bytes, of which the upper two bits are set (4.1.4). Whatever a message says, nothing outside it is
//! looked at, and no pointer is followed for ever.

use crate::internal::errno::Errno;

/// The number of sections.
pub const SECTIONS: usize = 4;

/// C's `ns_msg`.
#[repr(C)]
pub struct Message {
    /// The message.
    pub base: *const u8,
    /// One past its end.
    pub end: *const u8,
    /// The first two words of its header.
    pub id: u16,
    /// See `ns_flag`.
    pub flags: u16,
    /// How many entries each section has.
    pub counts: [u16; SECTIONS],
    /// Where each section begins; null if it is empty.
    pub sections: [*const u8; SECTIONS],
    /// The section that was read last; 4 for none.
    pub section: i32,
    /// The entry there that comes next.
    pub entry: i32,
    /// Where that is.
    pub next: *const u8,
}

impl Message {
    /// What is left of the message from `from` on.
    ///
    /// # Safety
    /// ns_initparse filled the structure, and `from` points into its message, at most at the end.
    pub unsafe fn rest<'a>(&self, from: *const u8) -> &'a [u8] {
        // SAFETY: by the contract.
        unsafe { between(from, self.end) }
    }
}

/// The bytes from `start` up to `end`; none if there are none.
///
/// # Safety
/// What lies between them is readable.
pub unsafe fn between<'a>(start: *const u8, end: *const u8) -> &'a [u8] {
    if start >= end {
        return &[];
    }
    // SAFETY: by the contract.
    unsafe { core::slice::from_raw_parts(start, end as usize - start as usize) }
}

/// Takes a number of 16 bits off the front. EMSGSIZE if there is none.
pub fn take16(rest: &mut &[u8]) -> Result<u16, Errno> {
    let (number, tail) = rest.split_first_chunk().ok_or(Errno::EMSGSIZE)?;
    *rest = tail;
    Ok(u16::from_be_bytes(*number))
}

/// Takes a number of 32 bits off the front. EMSGSIZE if there is none.
pub fn take32(rest: &mut &[u8]) -> Result<u32, Errno> {
    let (number, tail) = rest.split_first_chunk().ok_or(Errno::EMSGSIZE)?;
    *rest = tail;
    Ok(u32::from_be_bytes(*number))
}

/// Takes `count` bytes off the front. EMSGSIZE if they are not there.
pub fn take<'a>(rest: &mut &'a [u8], count: usize) -> Result<&'a [u8], Errno> {
    let (bytes, tail) = rest.split_at_checked(count).ok_or(Errno::EMSGSIZE)?;
    *rest = tail;
    Ok(bytes)
}

/// How many bytes the name at the beginning of `rest` takes there; none if it does not end.
pub fn name_length(rest: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        match *rest.get(at)? {
            0 => return Some(at + 1),
            0xc0.. => return rest.get(at + 1).map(|_| at + 2),
            label => at += label as usize + 1,
        }
    }
}

/// Takes `count` entries of a section off the front. EMSGSIZE if they are not there.
pub fn skip(rest: &mut &[u8], section: i32, count: usize) -> Result<(), Errno> {
    for _ in 0..count {
        let length = name_length(rest).ok_or(Errno::EMSGSIZE)?;
        take(rest, length)?;
        take32(rest)?;
        if section != 0 {
            take32(rest)?;
            let length = take16(rest)?;
            take(rest, length as usize)?;
        }
    }
    Ok(())
}

/// Expands the name at `at` in a message into a text with dots, at most 254 bytes long and at most `room` with its NUL, which is
/// handed out byte by byte. Returns how many bytes the name takes where it stands; none if it does not fit or is damaged.
pub fn expand(message: &[u8], mut at: usize, room: usize, mut put: impl FnMut(u8)) -> Option<usize> {
    let room = room.min(254);
    let start = at;
    let mut length = None;
    let mut written = 0;
    // Each step but the last looks at two bytes at least, so that a name has fewer steps than half its message's bytes, if its
    // pointers do not lead in a circle.
    for _ in 0..message.len().div_ceil(2) {
        let label = *message.get(at)?;
        if label & 0xc0 != 0 {
            let low = *message.get(at + 1)?;
            length = length.or(Some(at + 2 - start));
            at = (label as usize & 0x3f) << 8 | low as usize;
        } else if label != 0 {
            if written > 0 {
                put(b'.');
                written += 1;
            }
            let bytes = message.get(at + 1..at + 1 + label as usize)?;
            // A byte of the message has to follow, and the NUL.
            message.get(at + 1 + label as usize)?;
            if bytes.len() >= room.checked_sub(written)? {
                return None;
            }
            for &byte in bytes {
                put(byte);
            }
            written += bytes.len();
            at += 1 + bytes.len();
        } else {
            return length.or(Some(at + 1 - start));
        }
    }
    None
}
