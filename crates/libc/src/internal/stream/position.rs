//! Where a stream stands.

use super::write::flush_output;
use super::{APPEND, END, File};
use crate::internal::errno::{Errno, errno};
use crate::types::c_int;
use core::ptr::null_mut;

/// `whence` of lseek.
pub const SEEK_SET: c_int = 0;
/// `whence` of lseek.
pub const SEEK_CUR: c_int = 1;
/// `whence` of lseek.
pub const SEEK_END: c_int = 2;

/// The offset of the next byte read or written.
///
/// # Safety
/// `f` is an open stream that the caller has locked.
pub unsafe fn tell(f: *mut File) -> Result<i64, Errno> {
    // SAFETY: by the contract.
    unsafe {
        let pending = ((*f).wpos as usize).wrapping_sub((*f).wbase as usize) as i64;
        let at_end = (*f).flags & APPEND != 0 && pending > 0;
        let offset = ((*f).transport.seek)(f, 0, if at_end { SEEK_END } else { SEEK_CUR })?;
        let ahead = ((*f).rend as usize).wrapping_sub((*f).rpos as usize) as i32 as i64;
        Ok(offset - ahead + pending)
    }
}

/// Moves to another offset: writes out the buffer, forgets what was read ahead, and clears the end-of-file indicator.
/// EINVAL if `whence` is none or the offset would be negative; errors of lseek and write.
///
/// # Safety
/// As for [`tell`].
pub unsafe fn seek(f: *mut File, mut offset: i64, whence: c_int) -> Result<(), Errno> {
    // SAFETY: by the contract.
    unsafe {
        if !matches!(whence, SEEK_SET | SEEK_CUR | SEEK_END) {
            return Err(Errno::EINVAL);
        }
        if whence == SEEK_CUR && !(*f).rend.is_null() {
            offset = offset.wrapping_sub(((*f).rend as usize).wrapping_sub((*f).rpos as usize) as i32 as i64);
        }
        if (*f).wpos != (*f).wbase && !flush_output(f) {
            return Err(errno());
        }
        (*f).wpos = null_mut();
        (*f).wbase = null_mut();
        (*f).wend = null_mut();
        ((*f).transport.seek)(f, offset, whence)?;
        (*f).rpos = null_mut();
        (*f).rend = null_mut();
        (*f).flags &= !END;
        Ok(())
    }
}
