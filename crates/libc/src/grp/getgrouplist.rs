//! `getgrouplist`.

use super::entry::{Entry, PATH};
use crate::internal::database::lines::search;
use crate::internal::database::output::bytes_of;
use crate::internal::errno::{Errno, set_errno};
use crate::types::{c_char, c_int, gid_t};

/// The groups of a user: `first`, and those of the group database whose member the user is, each once. At most `*count` are
/// stored; `*count` becomes how many there are, which is also returned, or -1 if they do not fit, or on an error (errno).
/// A database that is not there is an empty one. getgrouplist(3).
///
/// Errors: ENOMEM, those of open(2) and read(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getgrouplist(
    user: *const c_char,
    first: gid_t,
    groups: *mut gid_t,
    count: *mut c_int,
) -> c_int {
    // SAFETY: the caller's array has room for `*count` numbers.
    unsafe {
        let room = (*count).max(0);
        match list(bytes_of(user), first, groups, room as usize) {
            Ok(found) => {
                *count = found;
                if found > room { -1 } else { found }
            }
            Err(errno) => {
                set_errno(errno);
                -1
            }
        }
    }
}

/// How many groups there are; the first `room` of them are stored.
///
/// # Safety
/// `groups` has that room.
unsafe fn list(user: &[u8], first: gid_t, groups: *mut gid_t, room: usize) -> Result<c_int, Errno> {
    let mut found = 0usize;
    let mut add = |gid: gid_t| {
        // SAFETY: the array has `room` places, of which the first `found` are filled.
        unsafe {
            let stored = found.min(room);
            if (0..stored).any(|index| *groups.add(index) == gid) {
                return;
            }
            if found < room {
                groups.add(found).write(gid);
            }
            found += 1;
        }
    };
    add(first);
    let result = search(PATH, |line| {
        if let Some(entry) = Entry::parse(line)
            && entry.gid != first
            && entry.members().any(|member| member == user)
        {
            add(entry.gid);
        }
        None::<()>
    });
    match result {
        Ok(_) | Err(Errno::ENOENT | Errno::ENOTDIR) => Ok(found as c_int),
        Err(errno) => Err(errno),
    }
}
