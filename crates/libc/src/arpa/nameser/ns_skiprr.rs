//! `ns_skiprr`.

use super::message::{between, skip};
use crate::internal::errno::{Errno, OrErrno};
use crate::types::c_int;

/// How many bytes `count` entries of a section take from `start` on, or -1 and EMSGSIZE if they do not end before `end`.
/// <arpa/nameser.h> of BIND.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ns_skiprr(start: *const u8, end: *const u8, section: c_int, count: c_int) -> c_int {
    // SAFETY: the caller's bytes lie between them.
    length(unsafe { between(start, end) }, section, count).or_errno()
}

fn length(bytes: &[u8], section: c_int, count: c_int) -> Result<i64, Errno> {
    let mut rest = bytes;
    skip(&mut rest, section, count.max(0) as usize)?;
    Ok((bytes.len() - rest.len()) as i64)
}
