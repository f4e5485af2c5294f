//! `putpwent`.

use super::entry::Passwd;
use crate::internal::database::output::{Output, refuse};
use crate::internal::errno::{Errno, OrErrno};
use crate::internal::stream::File;
use crate::types::c_int;

/// Writes an entry as a line of /etc/passwd; a null string is an empty field. Returns 0, or -1 and errno: EINVAL for a
/// field that holds a colon or a line end, and errors of write(2). putpwent(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn putpwent(entry: *const Passwd, stream: *mut File) -> c_int {
    // SAFETY: the caller's entry holds C strings, and its stream is open.
    unsafe { put(&*entry, stream) }.or_errno()
}

unsafe fn put(entry: &Passwd, stream: *mut File) -> Result<i64, Errno> {
    // SAFETY: as above.
    unsafe {
        for text in [entry.pw_name, entry.pw_passwd, entry.pw_gecos, entry.pw_dir, entry.pw_shell] {
            refuse(text, b":\n")?;
        }
        Output::to(stream)
            .text(entry.pw_name)
            .bytes(b":")
            .text(entry.pw_passwd)
            .bytes(b":")
            .number(entry.pw_uid as i64)
            .bytes(b":")
            .number(entry.pw_gid as i64)
            .bytes(b":")
            .text(entry.pw_gecos)
            .bytes(b":")
            .text(entry.pw_dir)
            .bytes(b":")
            .text(entry.pw_shell)
            .bytes(b"\n")
            .finish()
    }
}
