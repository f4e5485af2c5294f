//! `ns_parserr`.

use super::message::{Message, between, expand, skip, take, take16, take32};
use crate::internal::errno::{Errno, OrErrno};
use crate::types::{c_char, c_int};
use core::ptr::null;

/// C's `ns_rr`.
#[repr(C)]
pub struct Record {
    name: [c_char; 1025],
    kind: u16,
    class: u16,
    ttl: u32,
    length: u16,
    data: *const u8,
}

/// Stores the entry of a number in a section of a message that `ns_initparse` looked through; number -1 is the entry after the one
/// that was read last. Questions have no data. Returns 0, or -1 and errno. <arpa/nameser.h> of BIND.
///
/// Errors: ENODEV if there is no such entry, EMSGSIZE if it is damaged.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ns_parserr(
    message: *mut Message,
    section: c_int,
    number: c_int,
    record: *mut Record,
) -> c_int {
    // SAFETY: the caller's structures.
    unsafe { parse(&mut *message, section, number, record) }.or_errno()
}

/// # Safety
/// ns_initparse filled `message`; `record` is writable.
unsafe fn parse(
    message: &mut Message,
    section: c_int,
    mut number: c_int,
    record: *mut Record,
) -> Result<i64, Errno> {
    let count = *message.counts.get(section as usize).ok_or(Errno::ENODEV)? as c_int;
    let start = *message.sections.get(section as usize).ok_or(Errno::ENODEV)?;
    if section != message.section {
        (message.section, message.entry, message.next) = (section, 0, start);
    }
    if number == -1 {
        number = message.entry;
    }
    if number < 0 || number >= count {
        return Err(Errno::ENODEV);
    }
    if number < message.entry {
        (message.entry, message.next) = (0, start);
    }
    // SAFETY: `next` points into the message.
    unsafe {
        let mut rest = message.rest(message.next);
        skip(&mut rest, section, (number - message.entry) as usize)?;
        (message.entry, message.next) = (number, rest.as_ptr());

        let at = message.next as usize - message.base as usize;
        let mut next = (&raw mut (*record).name).cast::<u8>();
        let length = expand(between(message.base, message.end), at, 1025, |byte| {
            next.write(byte);
            next = next.add(1);
        })
        .ok_or(Errno::EMSGSIZE)?;
        next.write(0);
        take(&mut rest, length)?;
        (*record).kind = take16(&mut rest)?;
        (*record).class = take16(&mut rest)?;
        ((*record).ttl, (*record).length, (*record).data) = (0, 0, null());
        if section != 0 {
            (*record).ttl = take32(&mut rest)?;
            (*record).length = take16(&mut rest)?;
            (*record).data = take(&mut rest, (*record).length as usize)?.as_ptr();
        }
        (message.entry, message.next) = (number + 1, rest.as_ptr());
    }
    Ok(0)
}
