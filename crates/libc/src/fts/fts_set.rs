//! `fts_set`.

use super::entry::{Entry, SKIP, Tree};
use crate::internal::errno::{Errno, set_errno};
use crate::types::c_int;

/// Says what fts_read is to do with an entry: FTS_AGAIN: return it once more; FTS_FOLLOW: take a symbolic link for what it leads to;
/// FTS_SKIP: do not go into a directory; FTS_NOINSTR or 0: nothing else. 0, or 1 and EINVAL for another instruction. 4.4BSD `fts`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fts_set(_tree: *mut Tree, entry: *mut Entry, instruction: c_int) -> c_int {
    if !(0..=SKIP as c_int).contains(&instruction) {
        set_errno(Errno::EINVAL);
        return 1;
    }
    // SAFETY: the caller's entry is one of the tree's.
    unsafe { (*entry).instruction = instruction as u16 };
    0
}
