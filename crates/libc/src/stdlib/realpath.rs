//! `realpath`.
//!
//! The result grows one part at a time. Each new part is asked for with readlink: a link's text goes before what is left of the
//! path, anything else stays. That the parts before the last are directories shows when the next one is asked for; before `.`, `..` and a
//! slash at the end it is asked for with a slash added.

use crate::internal::errno::{Errno, OrNull};
use crate::internal::syscall;
use crate::malloc::replaceable::malloc;
use crate::string::{memcpy::memcpy, memmove::memmove, strlen::strlen};
use crate::types::c_char;

const PATH_MAX: usize = 4096;
const LINKS_MAX: usize = 40;

/// The absolute path of a file without links, `.` and `..`, stored to `resolved`, which has PATH_MAX bytes, or to memory for `free` if that
/// is null. Null and EINVAL for a null path, ENOENT for an empty one or a part that does not exist, ELOOP after 40 links, ENAMETOOLONG,
/// ENOTDIR, EACCES, ENOMEM. POSIX.1-2024 `realpath`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn realpath(path: *const c_char, resolved: *mut c_char) -> *mut c_char {
    // SAFETY: the caller's path ends with a NUL, and there is room for the result.
    unsafe { resolve(path.cast(), resolved) }.or_null()
}

/// What has been resolved.
struct Resolved {
    text: [u8; PATH_MAX],
    length: usize,
}

impl Resolved {
    fn start(&mut self) -> *mut u8 {
        (&raw mut self.text).cast()
    }

    /// Removes the last part; of the root nothing.
    unsafe fn up(&mut self) {
        // SAFETY: the text begins with a slash.
        unsafe {
            while self.length > 1 {
                self.length -= 1;
                if *self.start().add(self.length) == b'/' {
                    break;
                }
            }
        }
    }

    unsafe fn add(&mut self, part: *const u8, length: usize) -> Result<(), Errno> {
        let slash = self.length > 1;
        if self.length + slash as usize + length >= PATH_MAX {
            return Err(Errno::ENAMETOOLONG);
        }
        // SAFETY: there is room, and for a NUL.
        unsafe {
            if slash {
                *self.start().add(self.length) = b'/';
                self.length += 1;
            }
            memcpy(self.start().add(self.length).cast(), part.cast(), length);
            self.length += length;
        }
        Ok(())
    }

    /// The text of the link that this is: its length, or None if it is no link. With `directory` it must be, or lead to, a directory.
    unsafe fn read_link(&mut self, text: *mut u8, directory: bool) -> Result<Option<usize>, Errno> {
        if self.length + 1 >= PATH_MAX {
            return Err(Errno::ENAMETOOLONG);
        }
        // SAFETY: room for a slash and the NUL; `text` has PATH_MAX bytes.
        unsafe {
            let end = self.start().add(self.length);
            *end = 0;
            if directory {
                *end = b'/';
                *end.add(1) = 0;
            }
            match syscall::readlink(self.start().cast_const(), text, PATH_MAX) {
                Ok(length) => Ok(Some(length as usize)),
                Err(Errno::EINVAL) => Ok(None),
                Err(errno) => Err(errno),
            }
        }
    }
}

unsafe fn resolve(path: *const u8, to: *mut c_char) -> Result<*mut c_char, Errno> {
    if path.is_null() {
        return Err(Errno::EINVAL);
    }
    let mut resolved = Resolved { text: [0; PATH_MAX], length: 0 };
    // What is left to do, at the end of the array.
    let mut rest_array = [0u8; PATH_MAX];
    let mut link_array = [0u8; PATH_MAX];
    let mut links = 0;
    // SAFETY: `rest` .. `end` lies in its array; lengths are checked before anything is copied.
    unsafe {
        let length = strlen(path.cast());
        if length == 0 {
            return Err(Errno::ENOENT);
        }
        if length >= PATH_MAX {
            return Err(Errno::ENAMETOOLONG);
        }
        let first = (&raw mut rest_array).cast::<u8>();
        let end = first.add(PATH_MAX);
        let mut rest = end.sub(length);
        memcpy(rest.cast(), path.cast(), length);
        let link = (&raw mut link_array).cast::<u8>();

        if *rest == b'/' {
            *resolved.start() = b'/';
            resolved.length = 1;
        } else {
            let size = syscall::getcwd(resolved.start(), PATH_MAX)? as usize;
            if *resolved.start() != b'/' {
                // The directory cannot be reached from the root.
                return Err(Errno::ENOENT);
            }
            resolved.length = size - 1;
        }
        while rest < end {
            if *rest == b'/' {
                rest = rest.add(1);
                continue;
            }
            let part = rest;
            while rest < end && *rest != b'/' {
                rest = rest.add(1);
            }
            let length = rest as usize - part as usize;
            let is_dot = length == 1 && *part == b'.';
            let is_dots = length == 2 && *part == b'.' && *part.add(1) == b'.';
            if is_dot || is_dots {
                resolved.read_link(link, true)?;
                if is_dots {
                    resolved.up();
                }
                continue;
            }
            let before = resolved.length;
            resolved.add(part, length)?;
            match resolved.read_link(link, false)? {
                None if rest < end => {
                    // Whatever follows, even just a slash, wants a directory here.
                    resolved.read_link(link, true)?;
                }
                None => {}
                Some(0) => return Err(Errno::ENOENT),
                Some(length) => {
                    links += 1;
                    if links > LINKS_MAX {
                        return Err(Errno::ELOOP);
                    }
                    let left = end as usize - rest as usize;
                    if length + left >= PATH_MAX {
                        return Err(Errno::ENAMETOOLONG);
                    }
                    rest = rest.sub(length);
                    memmove(rest.cast(), link.cast(), length);
                    if *rest == b'/' {
                        resolved.length = 1;
                    } else {
                        resolved.length = before;
                    }
                }
            }
        }
        *resolved.start().add(resolved.length) = 0;
        let to = if to.is_null() { malloc(resolved.length + 1).cast() } else { to };
        if to.is_null() {
            return Err(Errno::ENOMEM);
        }
        memcpy(to.cast(), resolved.start().cast(), resolved.length + 1);
        Ok(to)
    }
}
