//! The functions that share the file of who is logged in, the place in it and the record that they return a pointer to:
//! `setutxent`, `endutxent`, `getutxent`, `getutxid`, `getutxline`, `pututxline`, `utmpxname`, and their names in `<utmp.h>`.
//!
//! The file is opened when a record is wanted, to read it; `pututxline` opens one of its own to write. A record at the end that is
//! not whole is none.

use super::record::{SIZE, Utmpx, decode, store};
use crate::internal::errno::{Errno, OrErrno, OrNull};
use crate::internal::syscall;
use crate::malloc::replaceable::free;
use crate::string::strdup::strdup;
use crate::types::{c_char, c_int};
use core::cell::UnsafeCell;
use core::ptr::null_mut;

const RUN_LVL: i16 = 1;
const OLD_TIME: i16 = 4;
const INIT_PROCESS: i16 = 5;
const LOGIN_PROCESS: i16 = 6;
const USER_PROCESS: i16 = 7;
const DEAD_PROCESS: i16 = 8;

struct State {
    /// What utmpxname said, or null.
    path: *mut c_char,
    /// The file, or -1.
    fd: c_int,
    /// Where the next record begins.
    next: i64,
    /// The last record that was read or written, if there is one.
    current: Option<Utmpx>,
    /// What is shown to the caller.
    shown: Utmpx,
}

struct Shared(UnsafeCell<State>);

// SAFETY: POSIX says of these functions that they need not be safe among threads.
unsafe impl Sync for Shared {}

static STATE: Shared =
    Shared(UnsafeCell::new(State { path: null_mut(), fd: -1, next: 0, current: None, shown: Utmpx::new() }));

/// The state, for one call.
#[allow(clippy::mut_from_ref)]
fn state() -> &'static mut State {
    // SAFETY: nothing else uses it during the call, see above.
    unsafe { &mut *STATE.0.get() }
}

impl State {
    fn open(&self, flags: c_int) -> Result<c_int, Errno> {
        const O_CLOEXEC: c_int = 0o2000000;
        let path = if self.path.is_null() { c"/var/run/utmp".as_ptr().cast() } else { self.path };
        // SAFETY: the path is a C string.
        unsafe { syscall::open(path, flags | O_CLOEXEC, 0u32) }.map(|fd| fd as c_int)
    }

    /// The next record; ESRCH at the end. Errors of open(2) and read(2).
    fn read(&mut self) -> Result<Utmpx, Errno> {
        if self.fd < 0 {
            self.fd = self.open(0)?;
            self.next = 0;
        }
        let mut bytes = [0; SIZE];
        // SAFETY: the bytes are as many as the call is told.
        let count = unsafe { syscall::pread64(self.fd, &raw mut bytes, SIZE, self.next)? };
        if count != SIZE as i64 {
            self.current = None;
            return Err(Errno::ESRCH);
        }
        self.next += SIZE as i64;
        let entry = decode(bytes);
        self.current = Some(entry);
        Ok(entry)
    }

    /// The next record that is wanted, the current one first; ESRCH.
    fn find(&mut self, wanted: impl Fn(&Utmpx) -> bool) -> Result<Utmpx, Errno> {
        if let Some(current) = self.current
            && wanted(&current)
        {
            return Ok(current);
        }
        loop {
            let entry = self.read()?;
            if wanted(&entry) {
                return Ok(entry);
            }
        }
    }

    fn show(&mut self, found: Result<Utmpx, Errno>) -> Result<*mut Utmpx, Errno> {
        self.shown = found?;
        Ok(&raw mut self.shown)
    }

    /// Closes the file.
    fn end(&mut self) {
        if self.fd >= 0 {
            // SAFETY: the descriptor is this file's own.
            let _ = unsafe { syscall::close(self.fd) };
        }
        self.fd = -1;
        self.next = 0;
        self.current = None;
    }
}

/// Whether two arrays hold the same text, which ends with a NUL or the array.
fn same(one: &[u8], other: &[u8]) -> bool {
    one.split(|&byte| byte == 0).next() == other.split(|&byte| byte == 0).next()
}

/// Whether a record is of the kind that `id` asks for: of the same type for those of times and levels, of any process with the same
/// ut_id for those of processes.
fn has_id(entry: &Utmpx, id: &Utmpx) -> bool {
    match id.ut_type {
        RUN_LVL..=OLD_TIME => entry.ut_type == id.ut_type,
        _ => matches!(entry.ut_type, INIT_PROCESS..=DEAD_PROCESS) && same(&entry.ut_id, &id.ut_id),
    }
}

/// Lets the search begin anew. POSIX.1-2024 `setutxent`.
#[unsafe(no_mangle)]
pub extern "C" fn setutxent() {
    state().end();
}

/// Closes the file. POSIX.1-2024 `endutxent`.
#[unsafe(no_mangle)]
pub extern "C" fn endutxent() {
    state().end();
}

/// The next record, in static storage; null and ESRCH at the end, or null and another error. POSIX.1-2024 `getutxent`.
///
/// Errors: those of open(2) and read(2).
#[unsafe(no_mangle)]
pub extern "C" fn getutxent() -> *mut Utmpx {
    let state = state();
    let found = state.read();
    state.show(found).or_null()
}

/// The next record of the same type, or of a process with the same ut_id; the current one counts. In static storage; null and
/// errno. POSIX.1-2024 `getutxid`.
///
/// Errors: EINVAL: ut_type is of another kind; ESRCH: there is none; those of open(2) and read(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getutxid(id: *const Utmpx) -> *mut Utmpx {
    // SAFETY: the caller's structure is one, perhaps the static storage: it is copied.
    let id = unsafe { *id };
    let state = state();
    let found = match id.ut_type {
        RUN_LVL..=DEAD_PROCESS => state.find(|entry| has_id(entry, &id)),
        _ => Err(Errno::EINVAL),
    };
    state.show(found).or_null()
}

/// The next record of a login or a user's process on the terminal ut_line; the current one counts. In static storage; null and
/// errno. POSIX.1-2024 `getutxline`.
///
/// Errors: ESRCH: there is none; those of open(2) and read(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getutxline(line: *const Utmpx) -> *mut Utmpx {
    // SAFETY: as in getutxid.
    let line = unsafe { *line };
    let state = state();
    let found = state.find(|entry| {
        matches!(entry.ut_type, LOGIN_PROCESS | USER_PROCESS) && same(&entry.ut_line, &line.ut_line)
    });
    state.show(found).or_null()
}

/// Writes a record in place of the one that getutxid finds for it, or at the end of the file. Returns it, in static storage; null
/// and errno. POSIX.1-2024 `pututxline`.
///
/// Errors: EPERM and others of open(2) and write(2); EINVAL as for getutxid; ENOSPC.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pututxline(entry: *const Utmpx) -> *mut Utmpx {
    // SAFETY: as in getutxid.
    let entry = unsafe { *entry };
    let state = state();
    let written = put(state, &entry).map(|()| entry);
    state.show(written).or_null()
}

fn put(state: &mut State, entry: &Utmpx) -> Result<(), Errno> {
    const O_RDWR: c_int = 2;
    if !(RUN_LVL..=DEAD_PROCESS).contains(&entry.ut_type) {
        return Err(Errno::EINVAL);
    }
    let fd = state.open(O_RDWR)?;
    let place = match state.find(|other| has_id(other, entry)) {
        Ok(_) => Ok(Some(state.next - SIZE as i64)),
        Err(Errno::ESRCH) => Ok(None),
        Err(errno) => Err(errno),
    };
    let result = place.and_then(|place| store(fd, place, entry));
    // SAFETY: the descriptor is this function's own.
    let _ = unsafe { syscall::close(fd) };
    result?;
    if matches!(place, Ok(None)) {
        state.next += SIZE as i64;
    }
    state.current = Some(*entry);
    Ok(())
}

/// Names another file for the functions here; the one that is open is closed. Returns 0, or -1 and errno. utmpname(3).
///
/// Errors: ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn utmpxname(path: *const c_char) -> c_int {
    let state = state();
    // SAFETY: the caller's path is a C string; the old one is strdup's or null.
    unsafe {
        let copy = strdup(path);
        if copy.is_null() {
            return Err::<i64, _>(Errno::ENOMEM).or_errno();
        }
        state.end();
        free(state.path.cast());
        state.path = copy;
    }
    0
}

/// `setutxent` by its name in `<utmp.h>`.
#[unsafe(no_mangle)]
pub extern "C" fn setutent() {
    setutxent();
}

/// `endutxent` by its name in `<utmp.h>`.
#[unsafe(no_mangle)]
pub extern "C" fn endutent() {
    endutxent();
}

/// `getutxent` by its name in `<utmp.h>`.
#[unsafe(no_mangle)]
pub extern "C" fn getutent() -> *mut Utmpx {
    getutxent()
}

/// `getutxid` by its name in `<utmp.h>`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getutid(id: *const Utmpx) -> *mut Utmpx {
    // SAFETY: by the contract of the C function.
    unsafe { getutxid(id) }
}

/// `getutxline` by its name in `<utmp.h>`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getutline(line: *const Utmpx) -> *mut Utmpx {
    // SAFETY: by the contract of the C function.
    unsafe { getutxline(line) }
}

/// `pututxline` by its name in `<utmp.h>`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pututline(entry: *const Utmpx) -> *mut Utmpx {
    // SAFETY: by the contract of the C function.
    unsafe { pututxline(entry) }
}

/// `utmpxname` by its name in `<utmp.h>`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn utmpname(path: *const c_char) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { utmpxname(path) }
}
