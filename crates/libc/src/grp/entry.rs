//! Entries of /etc/group: `name:password:gid:member,member` (group(5)).

use crate::internal::database::fields::{Fields, number};
use crate::internal::database::lines::{Lines, search};
use crate::internal::database::pool::{Held, Pool};
use crate::internal::errno::Errno;
use crate::types::{c_char, gid_t, size_t};
use core::cell::UnsafeCell;
use core::ffi::CStr;
use core::ptr::null_mut;

/// Where they are.
pub const PATH: &CStr = c"/etc/group";

/// C's `struct group`.
#[repr(C)]
pub struct Group {
    /// The group's name.
    pub gr_name: *mut c_char,
    /// The hashed password.
    pub gr_passwd: *mut c_char,
    /// The group's number.
    pub gr_gid: gid_t,
    /// The names of its members, and a null pointer.
    pub gr_mem: *mut *mut c_char,
}

/// A line's fields.
pub struct Entry<'a> {
    /// The group's name.
    pub name: &'a [u8],
    /// The group's number.
    pub gid: gid_t,
    password: &'a [u8],
    members: &'a [u8],
}

impl<'a> Entry<'a> {
    /// The fields of a line; none if there are too few or the number is none.
    pub fn parse(line: &'a [u8]) -> Option<Entry<'a>> {
        let mut fields = Fields::of(line, b':');
        Some(Entry {
            name: fields.next().filter(|name| !name.is_empty())?,
            password: fields.next()?,
            gid: number(fields.next()?)?,
            members: fields.rest()?,
        })
    }

    /// The names of the members.
    pub fn members(&self) -> impl Iterator<Item = &'a [u8]> + Clone {
        let mut names = Fields::of(self.members, b',');
        if self.members.is_empty() {
            names.rest();
        }
        names
    }

    /// The C structure, its strings and its array in `pool`. ERANGE.
    pub fn store(&self, pool: &mut Pool) -> Result<Group, Errno> {
        Ok(Group {
            gr_mem: pool.texts(self.members())?,
            gr_name: pool.text(self.name)?,
            gr_passwd: pool.text(self.password)?,
            gr_gid: self.gid,
        })
    }
}

/// What getgrent, getgrnam and getgrgid return a pointer to.
static HELD: Held<Group> = Held::new();

/// The next entry of a file, where the static storage is; none at the end. ENOMEM, errors of read(2).
pub fn next_held(lines: &mut Lines, held: &Held<Group>) -> Result<*mut Group, Errno> {
    while let Some(line) = lines.read() {
        if let Some(entry) = Entry::parse(line) {
            return held.store(|pool| entry.store(pool));
        }
    }
    lines.error().map_or(Ok(null_mut()), Err)
}

/// The entry that is wanted, in the static storage; null if there is none. Errors of open(2) and read(2), ENOMEM.
pub fn find_held(wanted: impl Fn(&Entry) -> bool) -> Result<*mut Group, Errno> {
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
/// As for getgrnam_r.
pub unsafe fn find_into(
    wanted: impl Fn(&Entry) -> bool,
    entry: *mut Group,
    buffer: *mut c_char,
    size: size_t,
    result: *mut *mut Group,
) -> i32 {
    // SAFETY: the caller's storage, of the sizes it says.
    unsafe {
        *result = null_mut();
        let found = search(PATH, |line| {
            let found = Entry::parse(line).filter(&wanted)?;
            Some(found.store(&mut Pool::new(buffer, size)))
        });
        match found {
            Ok(Some(Ok(group))) => {
                entry.write(group);
                *result = entry;
                0
            }
            Ok(None) => 0,
            Ok(Some(Err(errno))) | Err(errno) => errno.0,
        }
    }
}

/// The file that getgrent is reading.
struct Enumeration(UnsafeCell<Lines>);

// SAFETY: POSIX does not let getgrent and its kin be called from several threads.
unsafe impl Sync for Enumeration {}

static ENUMERATION: Enumeration = Enumeration(UnsafeCell::new(Lines::closed()));

/// Closes the file that getgrent reads: the next call begins anew.
pub fn rewind() {
    // SAFETY: nothing else uses it during the call.
    unsafe { *ENUMERATION.0.get() = Lines::closed() };
}

/// The next entry of all. As [`next_held`], and errors of open(2).
pub fn next() -> Result<*mut Group, Errno> {
    // SAFETY: nothing else uses it during the call.
    let lines = unsafe { &mut *ENUMERATION.0.get() };
    if !lines.is_open() {
        *lines = Lines::open(PATH)?;
    }
    next_held(lines, &HELD)
}
