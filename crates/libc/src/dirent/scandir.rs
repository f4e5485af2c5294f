//! `scandir`.

use super::closedir::closedir;
use super::dir::Dirent;
use super::opendir::opendir;
use super::readdir::next;
use crate::internal::errno::{Errno, errno, set_errno};
use crate::malloc::replaceable::{free, malloc, realloc};
use crate::types::{c_char, c_int, c_void};
use core::ptr::null_mut;

type Compare = unsafe extern "C" fn(*mut *const Dirent, *mut *const Dirent) -> c_int;

unsafe extern "C" {
    fn qsort(base: *mut c_void, count: usize, size: usize, compare: Compare);
}

/// Reads a directory into an array of entries from malloc: those that `select` takes (null: all), in the order of `compare`
/// (null: as they come). Returns how many. POSIX.1-2024 `scandir`.
///
/// Errors: as `opendir` and `readdir`; ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scandir(
    path: *const c_char,
    result: *mut *mut *mut Dirent,
    select: Option<unsafe extern "C" fn(*const Dirent) -> c_int>,
    compare: Option<Compare>,
) -> c_int {
    // SAFETY: by the contract; the array has `count` entries and room for `room`.
    unsafe {
        let dir = opendir(path);
        if dir.is_null() {
            return -1;
        }
        let before = errno();
        let (mut list, mut count, mut room) = (null_mut::<*mut Dirent>(), 0usize, 0usize);
        let failure = loop {
            let entry = match next(dir) {
                Ok(entry) if entry.is_null() => break None,
                Ok(entry) => entry,
                Err(error) => break Some(error),
            };
            if select.is_some_and(|select| select(entry) == 0) {
                continue;
            }
            if count == room {
                room = room * 2 + 16;
                let more: *mut *mut Dirent = realloc(list.cast(), room * size_of::<*mut Dirent>()).cast();
                if more.is_null() {
                    break Some(Errno::ENOMEM);
                }
                list = more;
            }
            let copy: *mut Dirent = malloc((*entry).reclen as usize).cast();
            if copy.is_null() {
                break Some(Errno::ENOMEM);
            }
            entry.cast::<u8>().copy_to_nonoverlapping(copy.cast(), (*entry).reclen as usize);
            list.add(count).write(copy);
            count += 1;
        };
        closedir(dir);
        if let Some(error) = failure {
            for i in 0..count {
                free((*list.add(i)).cast());
            }
            free(list.cast());
            set_errno(error);
            return -1;
        }
        set_errno(before);
        if let Some(compare) = compare {
            qsort(list.cast(), count, size_of::<*mut Dirent>(), compare);
        }
        *result = list;
        count as c_int
    }
}

/// `scandir`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scandir64(
    path: *const c_char,
    result: *mut *mut *mut Dirent,
    select: Option<unsafe extern "C" fn(*const Dirent) -> c_int>,
    compare: Option<Compare>,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { scandir(path, result, select, compare) }
}
