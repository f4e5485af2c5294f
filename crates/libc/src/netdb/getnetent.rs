//! `getnetent`, `setnetent`, `endnetent`, which share the file.

use crate::internal::database::lines::Lines;
use crate::internal::database::pool::Held;
use crate::internal::errno::{Errno, OrNull};
use crate::internal::net::networks::{self, Entry, Netent, PATH};
use crate::types::c_int;
use core::cell::UnsafeCell;
use core::ptr::null_mut;

struct Enumeration(UnsafeCell<Lines>);

// SAFETY: POSIX does not let getnetent and its kin be called from several threads.
unsafe impl Sync for Enumeration {}

static ENUMERATION: Enumeration = Enumeration(UnsafeCell::new(Lines::closed()));

/// What getnetent, getnetbyname and getnetbyaddr return a pointer to.
static HELD: Held<Netent> = Held::new();

/// The network that is wanted, in the static storage; null if there is none.
pub fn find_held(wanted: impl Fn(&Entry) -> bool) -> *mut Netent {
    let found = networks::find(|entry| wanted(entry).then(|| HELD.store(|pool| entry.store(pool))));
    found.and_then(|entry| entry.unwrap_or(Ok(null_mut()))).or_null()
}

/// The next network of /etc/networks, in static storage; null at the end, or on an error (errno). POSIX.1-2024 `getnetent`.
#[unsafe(no_mangle)]
pub extern "C" fn getnetent() -> *mut Netent {
    next().or_null()
}

fn next() -> Result<*mut Netent, Errno> {
    // SAFETY: nothing else uses it during the call.
    let lines = unsafe { &mut *ENUMERATION.0.get() };
    if !lines.is_open() {
        *lines = Lines::open(PATH)?;
    }
    while let Some(line) = lines.read() {
        if let Some(entry) = Entry::parse(line) {
            return HELD.store(|pool| entry.store(pool));
        }
    }
    lines.error().map_or(Ok(null_mut()), Err)
}

/// Lets `getnetent` begin anew. POSIX.1-2024 `setnetent`.
#[unsafe(no_mangle)]
pub extern "C" fn setnetent(_stay_open: c_int) {
    endnetent();
}

/// Closes the file that `getnetent` reads. POSIX.1-2024 `endnetent`.
#[unsafe(no_mangle)]
pub extern "C" fn endnetent() {
    // SAFETY: nothing else uses it during the call.
    unsafe { *ENUMERATION.0.get() = Lines::closed() };
}
