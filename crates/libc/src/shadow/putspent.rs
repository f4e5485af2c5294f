//! `putspent`.

use super::entry::Spwd;
use crate::internal::database::output::{Output, refuse};
use crate::internal::errno::{Errno, OrErrno};
use crate::internal::stream::File;
use crate::types::c_int;

/// Writes an entry as a line of /etc/shadow; a null string and the number -1 are empty fields. Returns 0, or -1 and errno: EINVAL
/// for a field that holds a colon or a line end, and errors of write(2). shadow(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn putspent(entry: *const Spwd, stream: *mut File) -> c_int {
    // SAFETY: the caller's entry holds C strings, and its stream is open.
    unsafe { put(&*entry, stream) }.or_errno()
}

unsafe fn put(entry: &Spwd, stream: *mut File) -> Result<i64, Errno> {
    // SAFETY: as above.
    unsafe {
        refuse(entry.sp_namp, b":\n")?;
        refuse(entry.sp_pwdp, b":\n")?;
        let mut output = Output::to(stream);
        output.text(entry.sp_namp).bytes(b":").text(entry.sp_pwdp);
        let flag = entry.sp_flag as i64;
        let (changed, expires) = (entry.sp_lstchg, entry.sp_expire);
        for days in [changed, entry.sp_min, entry.sp_max, entry.sp_warn, entry.sp_inact, expires, flag] {
            output.bytes(b":");
            if days != -1 {
                output.number(days);
            }
        }
        output.bytes(b"\n").finish()
    }
}
