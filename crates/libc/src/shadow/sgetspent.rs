//! `sgetspent`.

use super::entry::{Entry, Spwd};
use crate::internal::database::output::bytes_of;
use crate::internal::database::pool::Held;
use crate::internal::errno::OrNull;
use crate::types::c_char;
use core::ptr::null_mut;

/// The entry that a line of /etc/shadow holds, in static storage of its own; null if it is none. A line end may follow. shadow(3).
///
/// Errors: ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sgetspent(line: *const c_char) -> *mut Spwd {
    static HELD: Held<Spwd> = Held::new();
    // SAFETY: the caller's line is a C string.
    let line = unsafe { bytes_of(line) };
    let line = line.split(|&byte| byte == b'\n').next().unwrap_or(line);
    Entry::parse(line).map_or(null_mut(), |entry| HELD.store(|pool| entry.store(pool)).or_null())
}
