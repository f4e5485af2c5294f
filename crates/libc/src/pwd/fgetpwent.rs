//! `fgetpwent`.

use super::entry::{Passwd, next_held};
use crate::internal::database::lines::Lines;
use crate::internal::database::pool::Held;
use crate::internal::errno::OrNull;
use crate::internal::stream::File;

/// The next entry of a file in the format of /etc/passwd, in static storage of its own; null at the end, or on an error (errno).
/// Lines that are no entry are passed over. fgetpwent(3).
///
/// Errors: ENOMEM, those of read(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fgetpwent(stream: *mut File) -> *mut Passwd {
    static HELD: Held<Passwd> = Held::new();
    // SAFETY: the caller's stream is open.
    next_held(&mut unsafe { Lines::of(stream) }, &HELD).or_null()
}
