//! `gethostent`, `sethostent`, `endhostent`, which share the file.

use super::hostent::{HELD, Hostent, store};
use crate::internal::database::lines::Lines;
use crate::internal::errno::{Errno, OrNull};
use crate::internal::net::hosts::{Entry, PATH};
use crate::types::c_int;
use core::cell::UnsafeCell;
use core::ptr::null_mut;

struct Enumeration(UnsafeCell<Lines>);

// SAFETY: POSIX does not let gethostent and its kin be called from several threads.
unsafe impl Sync for Enumeration {}

static ENUMERATION: Enumeration = Enumeration(UnsafeCell::new(Lines::closed()));

/// The next host of /etc/hosts, in static storage; null at the end, or on an error (errno). POSIX.1-2024 `gethostent`.
#[unsafe(no_mangle)]
pub extern "C" fn gethostent() -> *mut Hostent {
    next().or_null()
}

fn next() -> Result<*mut Hostent, Errno> {
    // SAFETY: nothing else uses it during the call.
    let lines = unsafe { &mut *ENUMERATION.0.get() };
    if !lines.is_open() {
        *lines = Lines::open(PATH)?;
    }
    while let Some(line) = lines.read() {
        if let Some(entry) = Entry::parse(line)
            && let Some(name) = entry.names().next()
        {
            let (address, aliases) = ([entry.address], entry.names().skip(1));
            return HELD.store(|pool| store(pool, entry.address.family, name, aliases.clone(), &address));
        }
    }
    lines.error().map_or(Ok(null_mut()), Err)
}

/// Lets `gethostent` begin anew. POSIX.1-2024 `sethostent`.
#[unsafe(no_mangle)]
pub extern "C" fn sethostent(_stay_open: c_int) {
    endhostent();
}

/// Closes the file that `gethostent` reads. POSIX.1-2024 `endhostent`.
#[unsafe(no_mangle)]
pub extern "C" fn endhostent() {
    // SAFETY: nothing else uses it during the call.
    unsafe { *ENUMERATION.0.get() = Lines::closed() };
}
