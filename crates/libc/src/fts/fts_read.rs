//! `fts_read`.

use super::entry::*;
use crate::internal::errno::{Errno, set_errno};
use crate::malloc::replaceable::free;
use core::ptr::null_mut;

/// The next file: a directory before all that is in it (FTS_D) and again behind that (FTS_DP), anything else once. Null at the
/// end, with errno 0, or after an error. The entry lives until the walk has gone on from it, a directory until it was returned as FTS_DP. 4.4BSD `fts`.
///
/// Errors: ENOMEM. What concerns one file only is in its fts_errno (FTS_NS, FTS_DNR, FTS_ERR).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fts_read(tree: *mut Tree) -> *mut Entry {
    // SAFETY: the caller's tree is from fts_open.
    unsafe {
        if (*tree).current.is_null() || (*tree).options & STOP != 0 {
            return null_mut();
        }
        match next(tree) {
            Ok(entry) => {
                if entry.is_null() {
                    set_errno(Errno(0));
                }
                entry
            }
            Err(errno) => {
                (*tree).options |= STOP;
                set_errno(errno);
                null_mut()
            }
        }
    }
}

unsafe fn next(tree: *mut Tree) -> Result<*mut Entry, Errno> {
    // SAFETY: entries of the tree.
    unsafe {
        let mut entry = (*tree).current;
        let instruction = core::mem::replace(&mut (*entry).instruction, NOINSTR);
        if instruction == AGAIN {
            (*entry).info = classify(tree, entry, false);
            return Ok(entry);
        }
        if instruction == FOLLOW && matches!((*entry).info, SL | SLNONE) {
            (*entry).info = classify(tree, entry, true);
            if (*entry).info == D {
                (*entry).flags |= SYMFOLLOW;
            }
            return Ok(entry);
        }
        if (*entry).info == D {
            let other_device =
                (*tree).options & XDEV != 0 && (*entry).level > 0 && (*entry).dev != (*tree).device;
            if instruction == SKIP || other_device {
                free_list(core::mem::replace(&mut (*tree).child, null_mut()));
                (*entry).info = DP;
                return Ok(entry);
            }
            if (*entry).level == 0 {
                (*tree).device = (*entry).dev;
            }
            // fts_children may have read it; names alone are not enough.
            let mut child = core::mem::replace(&mut (*tree).child, null_mut());
            if (*tree).options & NAMEONLY != 0 {
                free_list(child);
                child = null_mut();
                (*tree).options &= !NAMEONLY;
            }
            if child.is_null() {
                child = match read_children(tree, entry, false) {
                    Ok(child) => child,
                    Err(Errno::ENOMEM) => return Err(Errno::ENOMEM),
                    Err(errno) => {
                        (*entry).errno = errno.0;
                        (*entry).info = DNR;
                        return Ok(entry);
                    }
                };
            }
            if child.is_null() {
                (*entry).info = DP;
                return Ok(entry);
            }
            return arrive(tree, child);
        }
        loop {
            // To the next one in the same directory, or back to that.
            let old = entry;
            entry = (*old).link;
            if !entry.is_null() {
                let level = (*old).level;
                free(old.cast());
                if (*entry).instruction == SKIP {
                    continue;
                }
                if level == 0 {
                    // Another tree begins.
                    free_list(core::mem::replace(&mut (*tree).child, null_mut()));
                }
                return arrive(tree, entry);
            }
            entry = (*old).parent;
            free(old.cast());
            (*tree).current = entry;
            if (*entry).level < 0 {
                // The root's parent: the end.
                free(entry.cast());
                (*tree).current = null_mut();
                return Ok(null_mut());
            }
            *(*tree).path.add((*entry).path_length as usize) = 0;
            (*entry).path = (*tree).path;
            (*entry).access_path = (*tree).path;
            (*entry).info = if (*entry).errno != 0 { ERR } else { DP };
            return Ok(entry);
        }
    }
}

/// Makes an entry the current one.
unsafe fn arrive(tree: *mut Tree, entry: *mut Entry) -> Result<*mut Entry, Errno> {
    // SAFETY: an entry of the tree.
    unsafe {
        (*tree).current = entry;
        set_path(tree, entry)?;
        if (*entry).level == 0 {
            keep_last_component(entry);
        }
        if (*entry).instruction == FOLLOW {
            (*entry).instruction = NOINSTR;
            (*entry).info = classify(tree, entry, true);
            if (*entry).info == D {
                (*entry).flags |= SYMFOLLOW;
            }
        }
        Ok(entry)
    }
}

/// The name of a file that fts_open was given is its last component from now on; the path stays what it was.
unsafe fn keep_last_component(entry: *mut Entry) {
    // SAFETY: the name has that length.
    unsafe {
        let name = (&raw mut (*entry).name).cast::<u8>();
        let length = (*entry).name_length as usize;
        let mut begin = length;
        while begin > 0 && *name.add(begin - 1) != b'/' {
            begin -= 1;
        }
        if begin == 0 || begin == length {
            return;
        }
        name.add(begin).copy_to(name, length - begin + 1);
        (*entry).name_length = (length - begin) as u32;
    }
}
