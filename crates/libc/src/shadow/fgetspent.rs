//! `fgetspent`.

use super::entry::{Entry, Spwd};
use crate::internal::database::lines::Lines;
use crate::internal::database::pool::Held;
use crate::internal::errno::{Errno, OrNull};
use crate::internal::stream::File;
use core::ptr::null_mut;

/// The entry in the next line of a file in the format of /etc/shadow, in static storage of its own; null if the line is none, at
/// the end, or on an error (errno). shadow(3).
///
/// Errors: ENOMEM, those of read(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fgetspent(stream: *mut File) -> *mut Spwd {
    // SAFETY: the caller's stream is open.
    next(unsafe { Lines::of(stream) }).or_null()
}

fn next(mut lines: Lines) -> Result<*mut Spwd, Errno> {
    static HELD: Held<Spwd> = Held::new();
    match lines.read() {
        Some(line) => Entry::parse(line).map_or(Ok(null_mut()), |entry| HELD.store(|pool| entry.store(pool))),
        None => lines.error().map_or(Ok(null_mut()), Err),
    }
}
