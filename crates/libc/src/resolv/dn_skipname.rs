//! `dn_skipname`.

use crate::arpa::nameser::message::{between, name_length};
use crate::types::c_int;

/// How many bytes the name at `name` takes there; -1 if it does not end before `end`. resolver(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dn_skipname(name: *const u8, end: *const u8) -> c_int {
    // SAFETY: the caller's bytes lie between them.
    name_length(unsafe { between(name, end) }).map_or(-1, |length| length as c_int)
}
