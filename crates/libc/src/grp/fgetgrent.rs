//! `fgetgrent`.

use super::entry::{Group, next_held};
use crate::internal::database::lines::Lines;
use crate::internal::database::pool::Held;
use crate::internal::errno::OrNull;
use crate::internal::stream::File;

/// The next entry of a file in the format of /etc/group, in static storage of its own; null at the end, or on an error (errno).
/// Lines that are no entry are passed over. fgetgrent(3).
///
/// Errors: ENOMEM, those of read(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fgetgrent(stream: *mut File) -> *mut Group {
    static HELD: Held<Group> = Held::new();
    // SAFETY: the caller's stream is open.
    next_held(&mut unsafe { Lines::of(stream) }, &HELD).or_null()
}
