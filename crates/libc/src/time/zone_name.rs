//! Names of zones, each kept once and for ever: `tm_zone` and `tzname` point to them.

use crate::malloc::replaceable::calloc;
use crate::types::c_char;
use core::ptr::null_mut;

/// The longest name that is accepted.
pub const LONGEST: usize = 30;

struct Name {
    next: *mut Name,
    text: [u8; LONGEST + 1],
}

static mut NAMES: *mut Name = null_mut();

/// The one copy of a name; `None` if it is too long or memory is short. Callers hold the zone's lock.
pub fn intern(text: &[u8]) -> Option<*const c_char> {
    if text.len() > LONGEST {
        return None;
    }
    // SAFETY: under the zone's lock the list belongs to the caller; a name has room for LONGEST bytes and a NUL.
    unsafe {
        let mut name = NAMES;
        while !name.is_null() {
            if (*name).text.starts_with(text) && (*name).text.get(text.len()) == Some(&0) {
                return Some((&raw const (*name).text).cast());
            }
            name = (*name).next;
        }
        let name: *mut Name = calloc(1, size_of::<Name>()).cast();
        if name.is_null() {
            return None;
        }
        for (i, byte) in text.iter().enumerate() {
            (&raw mut (*name).text).cast::<u8>().add(i).write(*byte);
        }
        (*name).next = NAMES;
        NAMES = name;
        Some((&raw const (*name).text).cast())
    }
}
