//! `fts_open`.

use super::entry::*;
use crate::internal::errno::{Errno, OrNull};
use crate::malloc::replaceable::{calloc, free, malloc};
use crate::types::{c_char, c_int};
use core::ptr::null_mut;

type Compare = unsafe extern "C" fn(*mut *const Entry, *mut *const Entry) -> c_int;

unsafe fn open(
    paths: *const *mut c_char,
    options: c_int,
    compare: Option<Compare>,
) -> Result<*mut Tree, Errno> {
    if options & !OPTIONMASK != 0 || options & (LOGICAL | PHYSICAL) == 0 {
        return Err(Errno::EINVAL);
    }
    // SAFETY: the array of paths ends with a null pointer; all zeros is an empty tree.
    unsafe {
        let tree: *mut Tree = calloc(1, size_of::<Tree>()).cast();
        if tree.is_null() {
            return Err(Errno::ENOMEM);
        }
        (*tree).options = options;
        (*tree).compare = compare;
        (*tree).root_fd = -1;
        match begin(tree, paths) {
            Ok(()) => Ok(tree),
            Err(errno) => {
                free((*tree).array.cast());
                free((*tree).path.cast());
                free(tree.cast());
                Err(errno)
            }
        }
    }
}

unsafe fn begin(tree: *mut Tree, mut paths: *const *mut c_char) -> Result<(), Errno> {
    const PATH_SIZE: usize = 4096;
    // SAFETY: as `open`.
    unsafe {
        (*tree).path = malloc(PATH_SIZE).cast();
        if (*tree).path.is_null() {
            return Err(Errno::ENOMEM);
        }
        (*tree).path_size = PATH_SIZE as u32;
        let root = make(tree, c"".as_ptr(), -1)?;
        let (mut first, mut last): (*mut Entry, *mut Entry) = (null_mut(), null_mut());
        let mut count = 0;
        while !(*paths).is_null() {
            let made = make(tree, *paths, 0).and_then(|entry| {
                (*entry).parent = root;
                if let Err(errno) = set_path(tree, entry) {
                    free(entry.cast());
                    return Err(errno);
                }
                Ok(entry)
            });
            let entry = match made {
                Ok(entry) => entry,
                Err(errno) => {
                    free_list(first);
                    free(root.cast());
                    return Err(errno);
                }
            };
            (*entry).info = classify(tree, entry, (*tree).options & COMFOLLOW != 0);
            // What is named on the command line is taken for what it is.
            if (*entry).info == DOT {
                (*entry).info = D;
            }
            if first.is_null() {
                first = entry;
            } else {
                (*last).link = entry;
            }
            last = entry;
            count += 1;
            paths = paths.add(1);
        }
        if (*tree).compare.is_some() && count > 1 {
            first = match sort(tree, first, count) {
                Ok(first) => first,
                Err(errno) => {
                    free(root.cast());
                    return Err(errno);
                }
            };
        }
        // Before the first call of fts_read the walk is at an entry that is no file.
        let start = match make(tree, c"".as_ptr(), 0) {
            Ok(start) => start,
            Err(errno) => {
                free_list(first);
                free(root.cast());
                return Err(errno);
            }
        };
        (*start).link = first;
        (*start).parent = root;
        (*start).info = INIT;
        (*tree).current = start;
        Ok(())
    }
}

/// Begins to walk through the trees of files that an array of paths names, in the order of `compare` (null: as they come). One of
/// FTS_LOGICAL and FTS_PHYSICAL must be among the options. fts_close ends it. 4.4BSD `fts`.
///
/// Errors: EINVAL: unknown options, or neither of the two; ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fts_open(
    paths: *const *mut c_char,
    options: c_int,
    compare: Option<Compare>,
) -> *mut Tree {
    // SAFETY: as the caller vouches.
    unsafe { open(paths, options, compare) }.or_null()
}
