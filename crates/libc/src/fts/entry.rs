//! Entries, and how they are made and ordered.

use crate::internal::directory::{AT_FDCWD, Names, Stat, is_dot, stat};
use crate::internal::errno::Errno;
use crate::malloc::replaceable::{calloc, free, realloc};
use crate::string::strlen::strlen;
use crate::types::{c_char, c_int, c_void};
use core::ptr::null_mut;

pub(super) const COMFOLLOW: c_int = 0x001;
pub(super) const LOGICAL: c_int = 0x002;
pub(super) const NOSTAT: c_int = 0x008;
pub(super) const PHYSICAL: c_int = 0x010;
pub(super) const SEEDOT: c_int = 0x020;
pub(super) const XDEV: c_int = 0x040;
pub(super) const OPTIONMASK: c_int = 0x0ff;
pub(super) const NAMEONLY: c_int = 0x100;
pub(super) const STOP: c_int = 0x200;

pub(super) const D: u16 = 1;
pub(super) const DC: u16 = 2;
pub(super) const DEFAULT: u16 = 3;
pub(super) const DNR: u16 = 4;
pub(super) const DOT: u16 = 5;
pub(super) const DP: u16 = 6;
pub(super) const ERR: u16 = 7;
pub(super) const F: u16 = 8;
pub(super) const INIT: u16 = 9;
pub(super) const NS: u16 = 10;
pub(super) const NSOK: u16 = 11;
pub(super) const SL: u16 = 12;
pub(super) const SLNONE: u16 = 13;

pub(super) const SYMFOLLOW: u16 = 2;

pub(super) const AGAIN: u16 = 1;
pub(super) const FOLLOW: u16 = 2;
pub(super) const NOINSTR: u16 = 3;
pub(super) const SKIP: u16 = 4;

type Compare = unsafe extern "C" fn(*mut *const Entry, *mut *const Entry) -> c_int;

/// C's `FTS`.
#[repr(C)]
pub struct Tree {
    pub(super) current: *mut Entry,
    pub(super) child: *mut Entry,
    pub(super) array: *mut *mut Entry,
    pub(super) device: u64,
    pub(super) path: *mut c_char,
    pub(super) root_fd: c_int,
    pub(super) path_size: u32,
    pub(super) items: u32,
    pub(super) compare: Option<Compare>,
    pub(super) options: c_int,
}

/// C's `FTSENT`; its name begins in its last member.
#[repr(C)]
pub struct Entry {
    pub(super) cycle: *mut Entry,
    pub(super) parent: *mut Entry,
    pub(super) link: *mut Entry,
    pub(super) number: i64,
    pub(super) pointer: *mut c_void,
    pub(super) access_path: *mut c_char,
    pub(super) path: *mut c_char,
    pub(super) errno: c_int,
    pub(super) link_fd: c_int,
    pub(super) path_length: u32,
    pub(super) name_length: u32,
    pub(super) ino: u64,
    pub(super) dev: u64,
    pub(super) nlink: u64,
    pub(super) level: c_int,
    pub(super) info: u16,
    pub(super) flags: u16,
    pub(super) instruction: u16,
    pub(super) stat: *mut Stat,
    pub(super) name: [c_char; 1],
}

/// A new entry of that name, which ends with a NUL; its stat structure follows it. None if there is no memory.
///
/// # Safety
/// The name ends with a NUL.
pub(super) unsafe fn make(tree: *mut Tree, name: *const c_char, level: c_int) -> Result<*mut Entry, Errno> {
    // SAFETY: the block has room for the entry, the name and the structure, in this order.
    unsafe {
        let length = strlen(name);
        let place = (size_of::<Entry>() + length + 1).next_multiple_of(8);
        let entry: *mut Entry = calloc(1, place + size_of::<Stat>()).cast();
        if entry.is_null() {
            return Err(Errno::ENOMEM);
        }
        (*entry).stat = entry.cast::<u8>().add(place).cast();
        (*entry).name_length = length as u32;
        (*entry).level = level;
        (*entry).instruction = NOINSTR;
        (*entry).path = (*tree).path;
        (*entry).access_path = (*tree).path;
        let to = (&raw mut (*entry).name).cast::<u8>();
        for i in 0..length {
            *to.add(i) = *name.cast::<u8>().add(i);
        }
        Ok(entry)
    }
}

/// Frees a list of entries.
///
/// # Safety
/// They are from `make`, and no one uses them any more.
pub(super) unsafe fn free_list(mut entry: *mut Entry) {
    while !entry.is_null() {
        // SAFETY: as the caller vouches.
        unsafe {
            let next = (*entry).link;
            free(entry.cast());
            entry = next;
        }
    }
}

/// Makes the tree's path that of an entry: its parent's, a slash, its name.
///
/// # Safety
/// The entry is one of the tree's, and so are its parents.
pub(super) unsafe fn set_path(tree: *mut Tree, entry: *mut Entry) -> Result<(), Errno> {
    // SAFETY: the path has `path_size` bytes, and is as long as the parent says.
    unsafe {
        let mut length = 0;
        let parent = (*entry).parent;
        if (*entry).level > 0 {
            length = (*parent).path_length as usize;
        }
        let wanted = length + (*entry).name_length as usize + 2;
        if wanted > (*tree).path_size as usize {
            let path: *mut c_char = realloc((*tree).path.cast(), wanted * 2).cast();
            if path.is_null() {
                return Err(Errno::ENOMEM);
            }
            (*tree).path = path;
            (*tree).path_size = wanted as u32 * 2;
            // Those that a program has in hand: the entry's parents and the current one.
            let mut above = parent;
            while !above.is_null() {
                (*above).path = path;
                (*above).access_path = path;
                above = (*above).parent;
            }
        }
        let path = (*tree).path.cast::<u8>();
        if (*entry).level > 0 && (length == 0 || *path.add(length - 1) != b'/') {
            *path.add(length) = b'/';
            length += 1;
        }
        let name = (&raw const (*entry).name).cast::<u8>();
        for i in 0..(*entry).name_length as usize {
            *path.add(length + i) = *name.add(i);
        }
        length += (*entry).name_length as usize;
        *path.add(length) = 0;
        (*entry).path = path.cast();
        (*entry).access_path = path.cast();
        (*entry).path_length = length as u32;
    }
    Ok(())
}

/// Finds out what the file at the tree's path is: its `FTS_` kind.
///
/// # Safety
/// The path is the entry's.
pub(super) unsafe fn classify(tree: *mut Tree, entry: *mut Entry, follow: bool) -> u16 {
    // SAFETY: the path ends with a NUL.
    unsafe {
        let path = (*tree).path;
        let follow = follow || (*tree).options & LOGICAL != 0;
        let found = match stat(AT_FDCWD, path, follow) {
            Err(errno) if follow => match stat(AT_FDCWD, path, false) {
                Ok(known) if known.is_link() => {
                    (*entry).stat.write(known);
                    return SLNONE;
                }
                _ => Err(errno),
            },
            found => found,
        };
        let known = match found {
            Ok(known) => known,
            Err(errno) => {
                (*entry).errno = errno.0;
                (*entry).stat.write(Stat::ZERO);
                return NS;
            }
        };
        (*entry).stat.write(known);
        ((*entry).ino, (*entry).dev, (*entry).nlink) = (known.ino, known.dev, known.nlink);
        if known.is_directory() {
            if (*entry).level > 0 && is_dot((&raw const (*entry).name).cast()) {
                return DOT;
            }
            let mut above = (*entry).parent;
            while !above.is_null() && (*above).level >= 0 {
                if (*above).ino == known.ino && (*above).dev == known.dev {
                    (*entry).cycle = above;
                    return DC;
                }
                above = (*above).parent;
            }
            return D;
        }
        match (known.is_link(), known.is_regular()) {
            (true, _) => SL,
            (_, true) => F,
            _ => DEFAULT,
        }
    }
}

/// The entries of a directory, in order; null if there are none. With `names_only` nothing is found out about them.
///
/// # Safety
/// The tree's path is the directory's.
pub(super) unsafe fn read_children(
    tree: *mut Tree,
    directory: *mut Entry,
    names_only: bool,
) -> Result<*mut Entry, Errno> {
    // SAFETY: entries are linked as they are made; the path is put back to the directory's.
    unsafe {
        let names = Names::read(AT_FDCWD, (*tree).path)?;
        let (mut first, mut last): (*mut Entry, *mut Entry) = (null_mut(), null_mut());
        let mut count = 0u32;
        for i in 0..names.len() {
            let name = names.name(i);
            if is_dot(name) && (*tree).options & SEEDOT == 0 {
                continue;
            }
            let entry = make(tree, name.cast(), (*directory).level + 1);
            let made = entry.and_then(|entry| {
                (*entry).parent = directory;
                match set_path(tree, entry) {
                    Ok(()) => Ok(entry),
                    Err(errno) => {
                        free(entry.cast());
                        Err(errno)
                    }
                }
            });
            let entry = match made {
                Ok(entry) => entry,
                Err(errno) => {
                    free_list(first);
                    return Err(errno);
                }
            };
            const DT_DIR: u8 = 4;
            // Without stat, what is not known to be no directory has to be looked at.
            let no_stat = (*tree).options & NOSTAT != 0 && (*tree).options & PHYSICAL != 0;
            (*entry).info = if names_only || no_stat && !matches!(names.kind(i), 0 | DT_DIR) {
                NSOK
            } else {
                classify(tree, entry, false)
            };
            if first.is_null() {
                first = entry;
            } else {
                (*last).link = entry;
            }
            last = entry;
            count += 1;
        }
        *(*tree).path.add((*directory).path_length as usize) = 0;
        if (*tree).compare.is_some() && count > 1 { sort(tree, first, count) } else { Ok(first) }
    }
}

/// Orders a list of entries as the program wants it.
///
/// # Safety
/// The list has `count` entries, and the tree has a function.
pub(super) unsafe fn sort(tree: *mut Tree, list: *mut Entry, count: u32) -> Result<*mut Entry, Errno> {
    // SAFETY: the array has room for all; qsort calls the program's function with addresses of its elements.
    unsafe {
        let count = count as usize;
        let array: *mut *mut Entry = realloc((*tree).array.cast(), count * size_of::<*mut Entry>()).cast();
        let Some(compare) = (*tree).compare else { return Ok(list) };
        if array.is_null() {
            free_list(list);
            return Err(Errno::ENOMEM);
        }
        (*tree).array = array;
        (*tree).items = count as u32;
        let mut entry = list;
        for i in 0..count {
            *array.add(i) = entry;
            entry = (*entry).link;
        }
        crate::stdlib::merge_sort::sort(array.cast(), count, size_of::<*mut Entry>(), |a, b| {
            compare(a.cast_mut().cast(), b.cast_mut().cast())
        });
        for i in 0..count {
            (**array.add(i)).link = if i + 1 < count { *array.add(i + 1) } else { null_mut() };
        }
        Ok(*array)
    }
}
