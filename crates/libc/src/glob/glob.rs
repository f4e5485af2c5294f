//! `glob`.
//!
//! The pattern is gone through component by component. One without special characters is taken as it is; for another the directory so far
//! is read, closed, and each name that matches is gone on from. What remains to be done waits in a list, so that neither the
//! stack nor the descriptors grow with the depth.

use super::*;
use crate::fnmatch::fnmatch::{NOESCAPE, PERIOD, matches};
use crate::internal::directory::{AT_FDCWD, Names, stat};
use crate::internal::errno::Errno;
use crate::internal::list::{List, NoSpace};
use crate::malloc::replaceable::{free, malloc, realloc};
use crate::string::{strcmp::strcmp, strlen::strlen};
use core::ptr::null_mut;

type OnError = unsafe extern "C" fn(*const c_char, c_int) -> c_int;

struct Search {
    flags: c_int,
    on_error: Option<OnError>,
    found: List<*mut c_char>,
}

/// A path so far, from malloc and ending with a NUL, and what of the pattern comes behind it.
#[derive(Clone, Copy)]
struct Task {
    path: *mut u8,
    rest: *const u8,
}

/// Why glob stops.
enum Stop {
    NoSpace,
    Aborted,
}

impl From<NoSpace> for Stop {
    fn from(_: NoSpace) -> Stop {
        Stop::NoSpace
    }
}

impl From<Errno> for Stop {
    fn from(_: Errno) -> Stop {
        Stop::NoSpace
    }
}

/// The pattern's next component, up to a slash or the end: its length and whether it has special characters. An escaped slash ends it too.
unsafe fn component(rest: *const u8, escape: bool) -> (usize, bool) {
    let (mut length, mut special, mut bracket) = (0, false, false);
    // SAFETY: no byte behind the NUL is read.
    unsafe {
        loop {
            match *rest.add(length) {
                0 | b'/' => return (length, special),
                b'\\' if escape && !matches!(*rest.add(length + 1), 0 | b'/') => length += 1,
                b'*' | b'?' => special = true,
                b'[' => bracket = true,
                b']' if bracket => special = true,
                _ => {}
            }
            length += 1;
        }
    }
}

/// A copy of bytes from malloc, with a NUL.
unsafe fn copy(bytes: &[u8]) -> Result<*mut u8, Stop> {
    // SAFETY: the block has room for the bytes and the NUL.
    unsafe {
        let block: *mut u8 = malloc(bytes.len() + 1).cast();
        if block.is_null() {
            return Err(Stop::NoSpace);
        }
        for (i, byte) in bytes.iter().enumerate() {
            *block.add(i) = *byte;
        }
        *block.add(bytes.len()) = 0;
        Ok(block)
    }
}

impl Search {
    fn failed(&self, path: *const u8, errno: Errno) -> Result<(), Stop> {
        // SAFETY: the program's function takes a path and a number.
        let asked = self.on_error.is_some_and(|on_error| unsafe { on_error(path.cast(), errno.0) != 0 });
        // GLOB_ERR is about directories; what is none just has nothing in it.
        if asked || self.flags & GLOB_ERR != 0 && errno != Errno::ENOTDIR {
            Err(Stop::Aborted)
        } else {
            Ok(())
        }
    }

    unsafe fn expand(&mut self, start: Task) -> Result<(), Stop> {
        let mut tasks = List::new();
        let mut path = List::new();
        if tasks.push(start).is_err() {
            // SAFETY: the path is ours.
            unsafe { free(start.path.cast()) };
            return Err(Stop::NoSpace);
        }
        let mut result = Ok(());
        while let Some(task) = tasks.pop() {
            // SAFETY: a task's path is from malloc and ends with a NUL.
            unsafe {
                if result.is_ok() {
                    path.clear();
                    result = self.step(task, &mut tasks, &mut path);
                }
                free(task.path.cast());
            }
        }
        result
    }

    /// Takes literal components, then a special one or the end.
    unsafe fn step(&mut self, task: Task, tasks: &mut List<Task>, path: &mut List<u8>) -> Result<(), Stop> {
        let escape = self.flags & GLOB_NOESCAPE == 0;
        let mut rest = task.rest;
        // SAFETY: path and pattern end with a NUL.
        unsafe {
            for i in 0..strlen(task.path.cast()) {
                path.push(*task.path.add(i))?;
            }
            loop {
                while *rest == b'/' || escape && *rest == b'\\' && *rest.add(1) == b'/' {
                    if *rest == b'/' {
                        path.push(b'/')?;
                    }
                    rest = rest.add(1);
                }
                let (length, special) = component(rest, escape);
                if special {
                    return self.read(rest, length, tasks, path);
                }
                if length == 0 {
                    path.push(0)?;
                    return self.take(path);
                }
                let mut i = 0;
                while i < length {
                    if escape && *rest.add(i) == b'\\' && *rest.add(i + 1) != 0 && i + 1 < length {
                        i += 1;
                    }
                    // A backslash before a slash is left out.
                    let before_slash = escape && *rest.add(i) == b'\\' && *rest.add(i + 1) == b'/';
                    if !before_slash {
                        path.push(*rest.add(i))?;
                    }
                    i += 1;
                }
                rest = rest.add(length);
            }
        }
    }

    /// Goes on from each name that the component at `rest` matches.
    unsafe fn read(
        &mut self,
        rest: *const u8,
        length: usize,
        tasks: &mut List<Task>,
        path: &mut List<u8>,
    ) -> Result<(), Stop> {
        const DT_DIR: u8 = 4;
        const DT_LNK: u8 = 10;
        let base = path.len();
        // SAFETY: all of them end with a NUL; `rest` has `length` bytes before its next slash.
        unsafe {
            path.push(0)?;
            let directory = if base == 0 { c".".as_ptr().cast() } else { path.as_ptr() };
            let names = match Names::read(AT_FDCWD, directory.cast()) {
                Ok(names) => names,
                Err(Errno::ENOMEM) => return Err(Stop::NoSpace),
                Err(errno) => return self.failed(if base == 0 { directory } else { path.as_ptr() }, errno),
            };
            let mut part = List::new();
            for i in 0..length {
                // What ends the component with a backslash escapes the slash.
                if i + 1 == length
                    && *rest.add(i) == b'\\'
                    && *rest.add(i + 1) == b'/'
                    && self.flags & GLOB_NOESCAPE == 0
                {
                    break;
                }
                part.push(*rest.add(i))?;
            }
            part.push(0)?;
            let behind = rest.add(length);
            let flags = if self.flags & GLOB_NOESCAPE != 0 { NOESCAPE } else { 0 }
                | if self.flags & GLOB_PERIOD != 0 { 0 } else { PERIOD };
            for i in 0..names.len() {
                let name = names.name(i);
                if *behind != 0 && !matches!(names.kind(i), 0 | DT_DIR | DT_LNK) {
                    continue;
                }
                if !matches(part.as_ptr(), name, flags) {
                    continue;
                }
                // GLOB_PERIOD is about files: no path leads through where it is, or out of it, unless the pattern says so.
                if *behind != 0 && is_dots(name) && !matches(part.as_ptr(), name, flags | PERIOD) {
                    continue;
                }
                path.truncate(base);
                for k in 0..strlen(name.cast()) {
                    path.push(*name.add(k))?;
                }
                if *behind == 0 {
                    path.push(0)?;
                    self.take(path)?;
                } else {
                    let own = copy(path.as_slice())?;
                    if tasks.push(Task { path: own, rest: behind }).is_err() {
                        free(own.cast());
                        return Err(Stop::NoSpace);
                    }
                }
            }
        }
        Ok(())
    }

    /// Adds a path, which ends with a NUL, if there is such a file.
    unsafe fn take(&mut self, path: &mut List<u8>) -> Result<(), Stop> {
        let length = path.len() - 1;
        // SAFETY: the path ends with a NUL.
        unsafe {
            let at = path.as_ptr();
            if length == 0 {
                return Ok(());
            }
            let mut found = stat(AT_FDCWD, at.cast(), false);
            if let Ok(known) = found
                && known.is_link()
                && self.flags & GLOB_MARK != 0
            {
                // A link is marked if it leads to a directory.
                found = stat(AT_FDCWD, at.cast(), true).or(Ok(known));
            }
            match found {
                Ok(known) => {
                    let slash = path.at(length - 1) == b'/';
                    if self.flags & GLOB_MARK != 0 && known.is_directory() && !slash {
                        path.truncate(length);
                        path.push(b'/')?;
                        path.push(0)?;
                    }
                    let own = copy(path.as_slice())?;
                    if self.found.push(own.cast()).is_err() {
                        free(own.cast());
                        return Err(Stop::NoSpace);
                    }
                    Ok(())
                }
                Err(Errno::ENOENT) => Ok(()),
                Err(errno) => self.failed(at, errno),
            }
        }
    }

    /// Orders what was found by bytes (a heap sort: no memory, and no bad case).
    fn sort(&mut self) {
        let count = self.found.len();
        // SAFETY: all of them end with a NUL.
        let less =
            |list: &List<*mut c_char>, a: usize, b: usize| unsafe { strcmp(list.at(a), list.at(b)) < 0 };
        let sift = |list: &mut List<*mut c_char>, mut root: usize, end: usize| {
            loop {
                let mut child = 2 * root + 1;
                if child >= end {
                    return;
                }
                if child + 1 < end && less(list, child, child + 1) {
                    child += 1;
                }
                if !less(list, root, child) {
                    return;
                }
                let (a, b) = (list.at(root), list.at(child));
                *list.at_mut(root) = b;
                *list.at_mut(child) = a;
                root = child;
            }
        };
        for root in (0..count / 2).rev() {
            sift(&mut self.found, root, count);
        }
        for end in (1..count).rev() {
            let (a, b) = (self.found.at(0), self.found.at(end));
            *self.found.at_mut(0) = b;
            *self.found.at_mut(end) = a;
            sift(&mut self.found, 0, end);
        }
    }
}

/// Finds all paths that match a pattern.
unsafe fn search(pattern: *const u8, search: &mut Search) -> Result<(), Stop> {
    // SAFETY: the pattern ends with a NUL.
    unsafe {
        let mut start = List::new();
        let mut rest = pattern;
        if search.flags & (GLOB_TILDE | GLOB_TILDE_CHECK) != 0 && *rest == b'~' {
            let mut length = 1;
            while *rest.add(length) != 0 && *rest.add(length) != b'/' {
                length += 1;
            }
            if home::add_home(&mut start, core::slice::from_raw_parts(rest.add(1), length - 1))? {
                rest = rest.add(length);
            } else if search.flags & GLOB_TILDE_CHECK != 0 {
                return Ok(());
            }
        }
        search.expand(Task { path: copy(start.as_slice())?, rest })
    }
}

/// Finds the paths that match a pattern and stores them to `*glob`, sorted unless GLOB_NOSORT; globfree gives them back. Returns 0;
/// GLOB_NOMATCH; GLOB_ABORTED if a directory could not be read and GLOB_ERR is set or `on_error` returned anything but 0; GLOB_NOSPACE.
/// What was found before an error is in `*glob`. POSIX.1-2024 `glob`; GLOB_PERIOD and GLOB_TILDE are GNU's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn glob(
    pattern: *const c_char,
    flags: c_int,
    on_error: Option<OnError>,
    glob: *mut Glob,
) -> c_int {
    // SAFETY: the caller's pattern ends with a NUL, and with GLOB_APPEND the structure is from glob.
    unsafe {
        if flags & GLOB_APPEND == 0 {
            (*glob).count = 0;
            (*glob).paths = null_mut();
            if flags & GLOB_DOOFFS == 0 {
                (*glob).offset = 0;
            }
        }
        let offset = (*glob).offset;
        let mut state = Search { flags, on_error, found: List::new() };
        let mut result = match search(pattern.cast(), &mut state) {
            Ok(()) => 0,
            Err(Stop::NoSpace) => GLOB_NOSPACE,
            Err(Stop::Aborted) => GLOB_ABORTED,
        };
        if result == 0 && state.found.is_empty() {
            if flags & GLOB_NOCHECK == 0 {
                return GLOB_NOMATCH;
            }
            let bytes = core::slice::from_raw_parts(pattern.cast(), strlen(pattern));
            match copy(bytes) {
                Ok(own) => {
                    if state.found.push(own.cast()).is_err() {
                        free(own.cast());
                        result = GLOB_NOSPACE;
                    }
                }
                Err(_) => result = GLOB_NOSPACE,
            }
        }
        if flags & GLOB_NOSORT == 0 {
            state.sort();
        }
        let (old, new) = ((*glob).count, state.found.len());
        let wanted =
            offset.checked_add(old + new + 1).and_then(|count| count.checked_mul(size_of::<*mut c_char>()));
        let paths: *mut *mut c_char =
            wanted.map_or(null_mut(), |size| realloc((*glob).paths.cast(), size)).cast();
        if paths.is_null() {
            for path in state.found.as_slice() {
                free((*path).cast());
            }
            return GLOB_NOSPACE;
        }
        if (*glob).paths.is_null() {
            for i in 0..offset {
                *paths.add(i) = null_mut();
            }
        }
        for i in 0..new {
            *paths.add(offset + old + i) = state.found.at(i);
        }
        *paths.add(offset + old + new) = null_mut();
        (*glob).paths = paths;
        (*glob).count = old + new;
        result
    }
}

/// Another name of `glob`: offsets always have 64 bits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn glob64(
    pattern: *const c_char,
    flags: c_int,
    on_error: Option<OnError>,
    result: *mut Glob,
) -> c_int {
    // SAFETY: as glob.
    unsafe { glob(pattern, flags, on_error, result) }
}

/// Whether a name is `.` or `..`.
///
/// # Safety
/// It ends with a NUL.
unsafe fn is_dots(name: *const u8) -> bool {
    // SAFETY: no byte behind the NUL is looked at.
    unsafe { *name == b'.' && (*name.add(1) == 0 || (*name.add(1) == b'.' && *name.add(2) == 0)) }
}
