//! `putgrent`.

use super::entry::Group;
use crate::internal::database::output::{Output, refuse};
use crate::internal::errno::{Errno, OrErrno};
use crate::internal::stream::File;
use crate::types::c_int;

/// Writes an entry as a line of /etc/group; a null string is an empty field, a null array one of no members. Returns 0, or -1 and
/// errno: EINVAL for a field that holds a colon or a line end, or a member with a comma, and errors of write(2). putgrent(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn putgrent(entry: *const Group, stream: *mut File) -> c_int {
    // SAFETY: the caller's entry holds C strings, and its stream is open.
    unsafe { put(&*entry, stream) }.or_errno()
}

unsafe fn put(entry: &Group, stream: *mut File) -> Result<i64, Errno> {
    // SAFETY: as above; the array of members ends with a null pointer.
    unsafe {
        refuse(entry.gr_name, b":\n")?;
        refuse(entry.gr_passwd, b":\n")?;
        let mut member = entry.gr_mem;
        while !member.is_null() && !(*member).is_null() {
            refuse(*member, b":\n,")?;
            member = member.add(1);
        }
        let mut output = Output::to(stream);
        output.text(entry.gr_name).bytes(b":").text(entry.gr_passwd).bytes(b":");
        output.number(entry.gr_gid as i64).bytes(b":");
        member = entry.gr_mem;
        while !member.is_null() && !(*member).is_null() {
            if member != entry.gr_mem {
                output.bytes(b",");
            }
            output.text(*member);
            member = member.add(1);
        }
        output.bytes(b"\n").finish()
    }
}
