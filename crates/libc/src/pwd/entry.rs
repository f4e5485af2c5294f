//! Entries of /etc/passwd: `name:password:uid:gid:gecos:directory:shell` (passwd(5)).

use crate::internal::database::fields::{Fields, number};
use crate::internal::database::lines::{Lines, search};
use crate::internal::database::pool::{Held, Pool};
use crate::internal::errno::Errno;
use crate::types::{c_char, gid_t, size_t, uid_t};
use core::cell::UnsafeCell;
use core::ffi::CStr;
use core::ptr::null_mut;

/// Where they are.
pub const PATH: &CStr = c"/etc/passwd";

/// C's `struct passwd`.
#[repr(C)]
pub struct Passwd {
    /// The user's name.
    pub pw_name: *mut c_char,
    /// The hashed password, or `x` if it is in /etc/shadow.
    pub pw_passwd: *mut c_char,
    /// The user's number.
    pub pw_uid: uid_t,
    /// The number of the first group.
    pub pw_gid: gid_t,
    /// The full name, and more.
    pub pw_gecos: *mut c_char,
    /// The home directory.
    pub pw_dir: *mut c_char,
    /// The login shell.
    pub pw_shell: *mut c_char,
}

/// A line's fields.
pub struct Entry<'a> {
    /// The user's name.
    pub name: &'a [u8],
    /// The user's number.
    pub uid: uid_t,
    /// The number of the first group.
    pub gid: gid_t,
    password: &'a [u8],
    gecos: &'a [u8],
    directory: &'a [u8],
    shell: &'a [u8],
}

impl<'a> Entry<'a> {
    /// The fields of a line; none if there are too few or the numbers are none.
    pub fn parse(line: &'a [u8]) -> Option<Entry<'a>> {
        let mut fields = Fields::of(line, b':');
        Some(Entry {
            name: fields.next().filter(|name| !name.is_empty())?,
            password: fields.next()?,
            uid: number(fields.next()?)?,
            gid: number(fields.next()?)?,
            gecos: fields.next()?,
            directory: fields.next()?,
            shell: fields.rest()?,
        })
    }

    /// The C structure, its strings in `pool`. ERANGE.
    pub fn store(&self, pool: &mut Pool) -> Result<Passwd, Errno> {
        Ok(Passwd {
            pw_name: pool.text(self.name)?,
            pw_passwd: pool.text(self.password)?,
            pw_uid: self.uid,
            pw_gid: self.gid,
            pw_gecos: pool.text(self.gecos)?,
            pw_dir: pool.text(self.directory)?,
            pw_shell: pool.text(self.shell)?,
        })
    }
}

/// What getpwent, getpwnam and getpwuid return a pointer to.
static HELD: Held<Passwd> = Held::new();

/// The next entry of a file, where the static storage is; none at the end. ENOMEM, errors of read(2).
pub fn next_held(lines: &mut Lines, held: &Held<Passwd>) -> Result<*mut Passwd, Errno> {
    while let Some(line) = lines.read() {
        if let Some(entry) = Entry::parse(line) {
            return held.store(|pool| entry.store(pool));
        }
    }
    lines.error().map_or(Ok(null_mut()), Err)
}

/// The entry that is wanted, in the static storage; null if there is none. Errors of open(2) and read(2), ENOMEM.
pub fn find_held(wanted: impl Fn(&Entry) -> bool) -> Result<*mut Passwd, Errno> {
    let found = search(PATH, |line| {
        let entry = Entry::parse(line).filter(&wanted)?;
        Some(HELD.store(|pool| entry.store(pool)))
    })?;
    found.unwrap_or(Ok(null_mut()))
}

/// The entry that is wanted, in the caller's storage; `*result` is null if there is none. Returns 0 or the error's number: ERANGE
/// if the buffer is too small, errors of open(2) and read(2).
///
/// # Safety
/// As for getpwnam_r.
pub unsafe fn find_into(
    wanted: impl Fn(&Entry) -> bool,
    entry: *mut Passwd,
    buffer: *mut c_char,
    size: size_t,
    result: *mut *mut Passwd,
) -> i32 {
    // SAFETY: the caller's storage, of the sizes it says.
    unsafe {
        *result = null_mut();
        let found = search(PATH, |line| {
            let found = Entry::parse(line).filter(&wanted)?;
            Some(found.store(&mut Pool::new(buffer, size)))
        });
        match found {
            Ok(Some(Ok(passwd))) => {
                entry.write(passwd);
                *result = entry;
                0
            }
            Ok(None) => 0,
            Ok(Some(Err(errno))) | Err(errno) => errno.0,
        }
    }
}

/// The file that getpwent is reading.
struct Enumeration(UnsafeCell<Lines>);

// SAFETY: POSIX does not let getpwent and its kin be called from several threads.
unsafe impl Sync for Enumeration {}

static ENUMERATION: Enumeration = Enumeration(UnsafeCell::new(Lines::closed()));

/// Closes the file that getpwent reads: the next call begins anew.
pub fn rewind() {
    // SAFETY: nothing else uses it during the call.
    unsafe { *ENUMERATION.0.get() = Lines::closed() };
}

/// The next entry of all. As [`next_held`], and errors of open(2).
pub fn next() -> Result<*mut Passwd, Errno> {
    // SAFETY: nothing else uses it during the call.
    let lines = unsafe { &mut *ENUMERATION.0.get() };
    if !lines.is_open() {
        *lines = Lines::open(PATH)?;
    }
    next_held(lines, &HELD)
}
