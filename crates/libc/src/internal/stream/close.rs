//! Closing streams.

use super::direction::settle;
use super::{File, STATIC, list};
use crate::internal::errno::{Errno, errno};
use crate::malloc::replaceable::free;

/// Writes out the buffer, closes what is behind the stream and frees it; the first error is returned, and the stream is gone
/// all the same.
///
/// # Safety
/// `f` is an open stream that no one else uses any more.
pub unsafe fn close(f: *mut File) -> Result<(), Errno> {
    // SAFETY: by the contract.
    unsafe {
        list::remove(f);
        let settled = if settle(f) { Ok(()) } else { Err(errno()) };
        let closed = ((*f).transport.close)(f);
        free((*f).line.cast());
        if (*f).flags & STATIC == 0 {
            free(f.cast());
        }
        settled.and(closed)
    }
}
