//! `getservent`, `setservent`, `endservent`, which share the file.

use crate::internal::database::lines::Lines;
use crate::internal::database::pool::Held;
use crate::internal::errno::{Errno, OrNull};
use crate::internal::net::services::{self, Entry, PATH, Servent};
use crate::types::c_int;
use core::cell::UnsafeCell;
use core::ptr::null_mut;

struct Enumeration(UnsafeCell<Lines>);

// SAFETY: POSIX does not let getservent and its kin be called from several threads.
unsafe impl Sync for Enumeration {}

static ENUMERATION: Enumeration = Enumeration(UnsafeCell::new(Lines::closed()));

/// What getservent, getservbyname and getservbyport return a pointer to.
static HELD: Held<Servent> = Held::new();

/// The service that is wanted, in the static storage; null if there is none.
pub fn find_held(wanted: impl Fn(&Entry) -> bool) -> *mut Servent {
    let found = services::find(|entry| wanted(entry).then(|| HELD.store(|pool| entry.store(pool))));
    found.and_then(|entry| entry.unwrap_or(Ok(null_mut()))).or_null()
}

/// The next service of /etc/services, in static storage; null at the end, or on an error (errno). POSIX.1-2024 `getservent`.
#[unsafe(no_mangle)]
pub extern "C" fn getservent() -> *mut Servent {
    next().or_null()
}

fn next() -> Result<*mut Servent, Errno> {
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

/// Lets `getservent` begin anew. POSIX.1-2024 `setservent`.
#[unsafe(no_mangle)]
pub extern "C" fn setservent(_stay_open: c_int) {
    endservent();
}

/// Closes the file that `getservent` reads. POSIX.1-2024 `endservent`.
#[unsafe(no_mangle)]
pub extern "C" fn endservent() {
    // SAFETY: nothing else uses it during the call.
    unsafe { *ENUMERATION.0.get() = Lines::closed() };
}
