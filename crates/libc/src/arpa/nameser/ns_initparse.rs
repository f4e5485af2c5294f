//! `ns_initparse`.

use super::message::{Message, SECTIONS, skip, take16};
use crate::internal::errno::{Errno, OrErrno};
use crate::types::c_int;
use core::ptr::null;

/// Looks through a message of `length` bytes and notes where its sections are, for `ns_parserr`; the message has to stay. Returns
/// 0, or -1 and EMSGSIZE if its entries do not fill it exactly. <arpa/nameser.h> of BIND.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ns_initparse(base: *const u8, length: c_int, message: *mut Message) -> c_int {
    // SAFETY: the caller's message has that length.
    unsafe {
        let length = length.max(0) as usize;
        message.write(Message {
            base,
            end: base.wrapping_add(length),
            id: 0,
            flags: 0,
            counts: [0; SECTIONS],
            sections: [null(); SECTIONS],
            section: SECTIONS as i32,
            entry: -1,
            next: null(),
        });
        parse(&mut *message).or_errno()
    }
}

/// # Safety
/// `base` and `end` are those of a message.
unsafe fn parse(message: &mut Message) -> Result<i64, Errno> {
    // SAFETY: by the contract.
    let mut rest = unsafe { message.rest(message.base) };
    if rest.len() < 12 {
        return Err(Errno::EMSGSIZE);
    }
    message.id = take16(&mut rest)?;
    message.flags = take16(&mut rest)?;
    for count in &mut message.counts {
        *count = take16(&mut rest)?;
    }
    for (section, (place, count)) in message.sections.iter_mut().zip(message.counts).enumerate() {
        if count > 0 {
            *place = rest.as_ptr();
            skip(&mut rest, section as i32, count as usize)?;
        }
    }
    if rest.is_empty() { Ok(0) } else { Err(Errno::EMSGSIZE) }
}
