//! Walking through a tree of files, for ftw and nftw.
//!
//! A directory is read as a whole and closed before its entries are gone through, so the number of descriptors that the caller allows is never
//! exceeded, and the directories that are open so to speak wait in a list, not on the stack.

use crate::internal::directory::{AT_FDCWD, Names, Stat, is_dot, stat};
use crate::internal::errno::Errno;
use crate::internal::list::List;
use crate::internal::syscall;
use crate::types::c_int;

/// C's `struct FTW`.
#[repr(C)]
pub struct Place {
    /// Where the last component of the path begins.
    pub base: c_int,
    /// The depth.
    pub level: c_int,
}

/// What a file is.
pub const FILE: c_int = 1;
/// A directory.
pub const DIRECTORY: c_int = 2;
/// A directory that cannot be read.
pub const UNREADABLE: c_int = 3;
/// A file that nothing is known of.
pub const UNKNOWN: c_int = 4;
/// A symbolic link.
pub const LINK: c_int = 5;
/// A directory, behind all that is in it.
pub const DIRECTORY_BEHIND: c_int = 6;
/// A symbolic link that leads nowhere.
pub const BROKEN_LINK: c_int = 7;

/// Links are not followed.
pub const PHYS: c_int = 1;
/// Other file systems are not entered.
pub const MOUNT: c_int = 2;
/// The current directory is that of the file.
pub const CHDIR: c_int = 4;
/// Directories come behind what is in them.
pub const DEPTH: c_int = 8;

const PATH_MAX: usize = 4096;

/// A directory whose entries are gone through.
struct Level {
    names: Names,
    next: usize,
    /// The length of its path, and where its name begins.
    length: usize,
    base: usize,
    stat: Stat,
}

/// What a function is called with: path, structure, kind, place.
pub type Visit<'a> = &'a mut dyn FnMut(*const u8, &Stat, c_int, &mut Place) -> c_int;

struct Walk<'a> {
    visit: Visit<'a>,
    flags: c_int,
    /// The current directory of the caller, from which paths start.
    home: c_int,
    /// The path, ending with a NUL.
    path: List<u8>,
    /// From malloc: a level has parts that are not plain values.
    levels: List<*mut Level>,
    device: Option<u64>,
}

/// Calls `visit` for every file of a tree; what it returned if not 0.
///
/// # Safety
/// The path ends with a NUL.
pub unsafe fn walk(path: *const u8, flags: c_int, visit: Visit<'_>) -> Result<i64, Errno> {
    const O_PATH_DIRECTORY_CLOEXEC: c_int = 0o12200000;
    let mut walk =
        Walk { visit, flags, home: AT_FDCWD, path: List::new(), levels: List::new(), device: None };
    // SAFETY: the path ends with a NUL; the descriptor is ours.
    unsafe {
        let mut length = 0;
        while *path.add(length) != 0 {
            walk.path.push(*path.add(length))?;
            length += 1;
        }
        if length >= PATH_MAX {
            return Err(Errno::ENAMETOOLONG);
        }
        // Slashes at the end belong to no name.
        let mut end = length;
        while end > 1 && walk.path.at(end - 1) == b'/' {
            end -= 1;
        }
        let mut base = end;
        while base > 0 && walk.path.at(base - 1) != b'/' {
            base -= 1;
        }
        if end == 1 && length > 0 && walk.path.at(0) == b'/' {
            base = 0;
        }
        if flags & CHDIR != 0 {
            walk.home = syscall::open(c".".as_ptr(), O_PATH_DIRECTORY_CLOEXEC, 0)? as c_int;
        }
        let mut result = walk.enter(length, base);
        while let (Ok(0), Some(level)) = (&result, walk.levels.as_slice().last()) {
            result = walk.step(*level);
        }
        while let Some(level) = walk.levels.pop() {
            free_level(level);
        }
        if flags & CHDIR != 0 {
            let _ = syscall::fchdir(walk.home);
            let _ = syscall::close(walk.home);
        }
        result
    }
}

/// # Safety
/// The level is from `enter`, and no one uses it any more.
unsafe fn free_level(level: *mut Level) {
    // SAFETY: as the caller vouches.
    unsafe {
        level.drop_in_place();
        crate::malloc::replaceable::free(level.cast());
    }
}

impl Walk<'_> {
    /// The path, with a NUL behind its first `length` bytes.
    fn cut(&mut self, length: usize) -> Result<*const u8, Errno> {
        self.path.truncate(length);
        self.path.push(0)?;
        self.path.truncate(length);
        Ok(self.path.as_ptr())
    }

    fn call(&mut self, length: usize, base: usize, stat: &Stat, kind: c_int) -> Result<i64, Errno> {
        if self.flags & CHDIR != 0 {
            self.change_directory(base)?;
        }
        let path = self.cut(length)?;
        let mut place = Place { base: base as c_int, level: self.levels.len() as c_int };
        Ok((self.visit)(path, stat, kind, &mut place) as i64)
    }

    /// Makes the directory current that the path's first `base` bytes name.
    fn change_directory(&mut self, base: usize) -> Result<(), Errno> {
        // SAFETY: the descriptor is ours; the copy ends with a NUL.
        unsafe {
            syscall::fchdir(self.home)?;
            if base > 0 {
                let mut directory = List::new();
                for i in 0..base {
                    directory.push(self.path.at(i))?;
                }
                directory.push(0)?;
                syscall::chdir(directory.as_ptr())?;
            }
        }
        Ok(())
    }

    /// Visits the file that the path's first `length` bytes name, and if it is a directory, goes on into it.
    fn enter(&mut self, length: usize, base: usize) -> Result<i64, Errno> {
        let physical = self.flags & PHYS != 0;
        let path = self.cut(length)?.cast();
        let home = self.home;
        // SAFETY: the path ends with a NUL.
        let (stat, mut kind) = match unsafe { stat(home, path, !physical) } {
            Ok(stat) if stat.is_directory() => (stat, DIRECTORY),
            Ok(stat) if stat.is_link() => (stat, LINK),
            Ok(stat) => (stat, FILE),
            Err(errno) => match unsafe { stat(home, path, false) } {
                Ok(stat) if !physical && stat.is_link() && matches!(errno, Errno::ENOENT | Errno::ELOOP) => {
                    (stat, BROKEN_LINK)
                }
                _ if errno == Errno::EACCES => (Stat::ZERO, UNKNOWN),
                // An entry that was removed meanwhile is nothing to report, but the first path is.
                _ => return Err(errno),
            },
        };
        if kind != UNKNOWN {
            let device = *self.device.get_or_insert(stat.dev);
            if self.flags & MOUNT != 0 && stat.dev != device {
                return Ok(0);
            }
        }
        if kind != DIRECTORY {
            return self.call(length, base, &stat, kind);
        }
        // A link that leads back to where it is in.
        for level in self.levels.as_slice() {
            // SAFETY: levels live as long as they are in the list.
            let above = unsafe { &(**level).stat };
            if above.dev == stat.dev && above.ino == stat.ino {
                return Ok(0);
            }
        }
        // SAFETY: the path ends with a NUL.
        let names = match unsafe { Names::read(home, path) } {
            Ok(names) => Some(names),
            Err(Errno::EACCES) => {
                kind = UNREADABLE;
                None
            }
            Err(errno) => return Err(errno),
        };
        if kind == UNREADABLE || self.flags & DEPTH == 0 {
            let result = self.call(length, base, &stat, kind)?;
            if result != 0 {
                return Ok(result);
            }
        }
        let Some(names) = names else { return Ok(0) };
        // SAFETY: the block has the size of a level.
        unsafe {
            let level: *mut Level = crate::malloc::replaceable::malloc(size_of::<Level>()).cast();
            if level.is_null() {
                return Err(Errno::ENOMEM);
            }
            level.write(Level { names, next: 0, length, base, stat });
            if self.levels.push(level).is_err() {
                free_level(level);
                return Err(Errno::ENOMEM);
            }
        }
        Ok(0)
    }

    /// The next entry of the innermost directory, or its end.
    unsafe fn step(&mut self, at: *mut Level) -> Result<i64, Errno> {
        // SAFETY: the level is in the list; names end with a NUL.
        unsafe {
            let level = &mut *at;
            if level.next >= level.names.len() {
                self.levels.pop();
                let (length, base, stat) = (level.length, level.base, level.stat);
                free_level(at);
                return if self.flags & DEPTH != 0 {
                    self.call(length, base, &stat, DIRECTORY_BEHIND)
                } else {
                    Ok(0)
                };
            }
            let mut name = level.names.name(level.next);
            level.next += 1;
            if is_dot(name) {
                return Ok(0);
            }
            self.path.truncate(level.length);
            if level.length == 0 || self.path.at(level.length - 1) != b'/' {
                self.path.push(b'/')?;
            }
            let base = self.path.len();
            while *name != 0 {
                self.path.push(*name)?;
                name = name.add(1);
            }
            let length = self.path.len();
            if length >= PATH_MAX {
                return Err(Errno::ENAMETOOLONG);
            }
            self.enter(length, base)
        }
    }
}
