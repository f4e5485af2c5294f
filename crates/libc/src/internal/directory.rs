//! Whole directories at once: what walks a tree reads the names of one, closes it, and goes on; so that no depth needs more than one descriptor.

use crate::internal::errno::Errno;
use crate::internal::list::{List, NoSpace};
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// The current directory, for the calls that take a directory's descriptor.
pub const AT_FDCWD: c_int = -100;
/// Asks for a link itself.
pub const AT_SYMLINK_NOFOLLOW: c_int = 0x100;

impl From<NoSpace> for Errno {
    fn from(_: NoSpace) -> Errno {
        Errno::ENOMEM
    }
}

/// `struct stat`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Stat {
    /// The device that the file is on.
    pub dev: u64,
    /// Its number there.
    pub ino: u64,
    /// How many names it has.
    pub nlink: u64,
    /// Kind and permissions.
    pub mode: u32,
    rest: [u32; 29],
}

impl Stat {
    /// Of no file.
    pub const ZERO: Stat = Stat { dev: 0, ino: 0, nlink: 0, mode: 0, rest: [0; 29] };

    /// Whether it is a directory.
    pub fn is_directory(&self) -> bool {
        self.mode & 0o170000 == 0o040000
    }

    /// Whether it is a symbolic link.
    pub fn is_link(&self) -> bool {
        self.mode & 0o170000 == 0o120000
    }

    /// Whether it is a regular file.
    pub fn is_regular(&self) -> bool {
        self.mode & 0o170000 == 0o100000
    }
}

/// What a file is; `follow` says that a link stands for its target.
///
/// # Safety
/// The path ends with a NUL.
pub unsafe fn stat(at: c_int, path: *const c_char, follow: bool) -> Result<Stat, Errno> {
    let mut stat = Stat::ZERO;
    let flags = if follow { 0 } else { AT_SYMLINK_NOFOLLOW };
    // SAFETY: the structure has the size of the kernel's.
    unsafe { syscall::newfstatat(at, path, &raw mut stat, flags) }?;
    Ok(stat)
}

/// The entries of a directory.
pub struct Names {
    bytes: List<u8>,
    entries: List<(u32, u8)>,
}

impl Names {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The name of that number, which ends with a NUL.
    pub fn name(&self, number: usize) -> *const u8 {
        self.bytes.as_ptr().wrapping_add(self.entries.at(number).0 as usize)
    }

    /// The `DT_` kind of that entry, 0 if it is not known.
    pub fn kind(&self, number: usize) -> u8 {
        self.entries.at(number).1
    }

    /// Reads a directory: all entries, "." and ".." among them.
    ///
    /// # Safety
    /// The path ends with a NUL.
    pub unsafe fn read(at: c_int, path: *const c_char) -> Result<Names, Errno> {
        const O_DIRECTORY_CLOEXEC: c_int = 0o2200000;
        // SAFETY: the kernel checks the path.
        let fd = unsafe { syscall::openat(at, path, O_DIRECTORY_CLOEXEC, 0) }? as c_int;
        let names = Names::read_open(fd);
        // SAFETY: the descriptor is ours.
        let _ = unsafe { syscall::close(fd) };
        names
    }

    fn read_open(fd: c_int) -> Result<Names, Errno> {
        let mut names = Names { bytes: List::new(), entries: List::new() };
        let mut buffer = [0u64; 256];
        loop {
            // SAFETY: the buffer has that size.
            let count = match unsafe { syscall::getdents64(fd, &raw mut buffer, size_of_val(&buffer)) } {
                Ok(0) | Err(Errno::ENOENT) => return Ok(names),
                count => count? as usize,
            };
            let mut at = 0;
            while at < count {
                // SAFETY: the kernel wrote whole entries: length at 16, kind at 18, the name from 19 on, with a NUL.
                unsafe {
                    let entry = (&raw const buffer).cast::<u8>().add(at);
                    at += entry.add(16).cast::<u16>().read() as usize;
                    names.entries.push((names.bytes.len() as u32, *entry.add(18)))?;
                    let mut byte = entry.add(19);
                    while *byte != 0 {
                        names.bytes.push(*byte)?;
                        byte = byte.add(1);
                    }
                    names.bytes.push(0)?;
                }
            }
        }
    }
}

/// Whether a name is "." or "..".
///
/// # Safety
/// The name ends with a NUL.
pub unsafe fn is_dot(name: *const u8) -> bool {
    // SAFETY: a byte is read only if the one before is not NUL.
    unsafe { *name == b'.' && (*name.add(1) == 0 || *name.add(1) == b'.' && *name.add(2) == 0) }
}
