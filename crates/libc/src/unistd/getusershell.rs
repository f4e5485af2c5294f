//! `getusershell`, `setusershell`, `endusershell`, which share the list.

use crate::internal::database::fields::is_space;
use crate::internal::database::lines::Lines;
use crate::internal::database::pool::Held;
use crate::internal::errno::OrNull;
use crate::types::c_char;
use core::cell::UnsafeCell;
use core::ptr::null_mut;

/// Where the list is read.
struct List {
    lines: Lines,
    /// How many of the default shells were returned, if there is no file.
    defaults: Option<usize>,
}

struct Shared(UnsafeCell<List>);

// SAFETY: getusershell and its kin must not be called from several threads.
unsafe impl Sync for Shared {}

static LIST: Shared = Shared(UnsafeCell::new(List { lines: Lines::closed(), defaults: None }));

/// The shells of a system without /etc/shells.
const DEFAULTS: [&core::ffi::CStr; 2] = [c"/bin/sh", c"/bin/csh"];

/// The next shell that users may have, from /etc/shells, or of /bin/sh and /bin/csh if there is no such file; null at the end.
/// Empty lines and those that begin with # are passed over. getusershell(3).
#[unsafe(no_mangle)]
pub extern "C" fn getusershell() -> *mut c_char {
    static HELD: Held<*mut c_char> = Held::new();
    // SAFETY: nothing else uses the list during the call.
    let list = unsafe { &mut *LIST.0.get() };
    if !list.lines.is_open() && list.defaults.is_none() {
        match Lines::open(c"/etc/shells") {
            Ok(lines) => list.lines = lines,
            Err(_) => list.defaults = Some(0),
        }
    }
    if let Some(count) = &mut list.defaults {
        let shell = DEFAULTS.get(*count).map_or(null_mut(), |shell| shell.as_ptr().cast_mut());
        *count += 1;
        return shell;
    }
    while let Some(line) = list.lines.read() {
        let line = line.trim_ascii();
        if line.first().is_some_and(|&byte| byte != b'#' && !is_space(byte)) {
            let held = HELD.store(|pool| pool.text(line)).or_null();
            // SAFETY: a pointer that is not null is to the stored string's.
            return if held.is_null() { null_mut() } else { unsafe { *held } };
        }
    }
    null_mut()
}

/// Lets `getusershell` begin anew. getusershell(3).
#[unsafe(no_mangle)]
pub extern "C" fn setusershell() {
    endusershell();
}

/// Closes the file that `getusershell` reads. getusershell(3).
#[unsafe(no_mangle)]
pub extern "C" fn endusershell() {
    // SAFETY: nothing else uses the list during the call.
    unsafe { *LIST.0.get() = List { lines: Lines::closed(), defaults: None } };
}
