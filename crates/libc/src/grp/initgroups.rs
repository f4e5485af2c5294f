//! `initgroups`.

use super::getgrouplist::getgrouplist;
use super::setgroups::setgroups;
use crate::internal::errno::{Errno, errno, set_errno};
use crate::malloc::replaceable::free;
use crate::malloc::replaceable::malloc;
use crate::types::{c_char, c_int, gid_t};

/// Makes the groups of a user the process's supplementary groups: `first`, and those of the group database whose member the user
/// is. initgroups(3).
///
/// Errors: ENOMEM, those of open(2) and read(2), and of `setgroups`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn initgroups(user: *const c_char, first: gid_t) -> c_int {
    let mut room: c_int = 32;
    // SAFETY: the array has `room` places, and the caller's name is a C string.
    unsafe {
        loop {
            let groups: *mut gid_t = malloc(room as usize * size_of::<gid_t>()).cast();
            if groups.is_null() {
                return -1;
            }
            let mut count = room;
            set_errno(Errno(0));
            let listed = getgrouplist(user, first, groups, &raw mut count);
            let result = if listed >= 0 { setgroups(listed as usize, groups) } else { -1 };
            free(groups.cast());
            // The array was too small if nothing else was wrong; the database may have grown meanwhile, too.
            if listed >= 0 || errno() != Errno(0) || count <= room {
                return result;
            }
            room = count;
        }
    }
}
