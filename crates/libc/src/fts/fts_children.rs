//! `fts_children`.

use super::entry::*;
use crate::internal::errno::{Errno, set_errno};
use crate::types::c_int;
use core::ptr::null_mut;

/// The entries of the directory that fts_read returned last (FTS_D), linked by fts_link; before the first call of fts_read, the files
/// that fts_open was given. Null if there are none, with errno 0, or after an error. With FTS_NAMEONLY only names are found out. 4.4BSD `fts`.
///
/// Errors: EINVAL: unknown options; what opening or reading the directory said; ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fts_children(tree: *mut Tree, options: c_int) -> *mut Entry {
    // SAFETY: the caller's tree is from fts_open.
    unsafe {
        if options != 0 && options != NAMEONLY {
            set_errno(Errno::EINVAL);
            return null_mut();
        }
        set_errno(Errno(0));
        let entry = (*tree).current;
        if entry.is_null() || (*tree).options & STOP != 0 {
            return null_mut();
        }
        if (*entry).info == INIT {
            return (*entry).link;
        }
        if (*entry).info != D {
            return null_mut();
        }
        free_list(core::mem::replace(&mut (*tree).child, null_mut()));
        match read_children(tree, entry, options == NAMEONLY) {
            Ok(child) => {
                if options == NAMEONLY {
                    (*tree).options |= NAMEONLY;
                } else {
                    (*tree).options &= !NAMEONLY;
                }
                (*tree).child = child;
                child
            }
            Err(errno) => {
                set_errno(errno);
                null_mut()
            }
        }
    }
}
