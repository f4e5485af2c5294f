//! Calls on a path.
use std::ffi::CString;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};

use muslin_abi::fcntl::{
    AT_EACCESS, AT_EMPTY_PATH, AT_REMOVEDIR, AT_SYMLINK_FOLLOW, AT_SYMLINK_NOFOLLOW, O_ACCMODE, O_CREAT,
    O_EXCL, O_NOFOLLOW, O_PATH, O_RDONLY, O_TMPFILE, O_TRUNC, W_OK,
};
use muslin_abi::stat::{S_IFDIR, S_IFLNK, S_IFMT, S_IFREG, Stat, Statfs, Statx};
use muslin_abi::time::Timespec;
use muslin_kernel::Errno;
use rustix::fs::{AtFlags, Mode, OFlags, RenameFlags};

use super::devices::Devices;
use super::file::{File, Inner, Place};
use super::mounts::Mounted;
use super::{LinuxBackend, Name, R, by_descriptor, convert, descriptor_path};
use crate::errno;

/// A path for libc. The kernel lets no NUL through.
pub(super) fn c_string(path: &[u8]) -> R<CString> {
    CString::new(path).map_err(|_| Errno::EINVAL)
}

fn follows(flags: i32) -> bool {
    flags & AT_SYMLINK_NOFOLLOW == 0
}

fn stat_of(fd: &OwnedFd) -> R<Stat> {
    Ok(convert::stat(&rustix::fs::fstat(fd).map_err(errno::of)?))
}

fn faccessat2(dir: i32, path: &CString, mode: i32, flags: i32) -> R<()> {
    // SAFETY: the path is a C string, and it is only read.
    let result = unsafe { libc::syscall(libc::SYS_faccessat2, dir, path.as_ptr(), mode, flags) };
    errno::zero(result as i32)
}

impl Name<'_> {
    /// Makes a new name: `f` gets an open directory and the last component, which it does not follow.
    pub(super) fn create(
        self,
        devices: &Devices,
        f: impl FnOnce(BorrowedFd<'_>, &[u8]) -> rustix::io::Result<()>,
    ) -> R<()> {
        match self {
            Name::Host(dir, path) => f(dir, path).map_err(errno::of),
            Name::Mounted(mounted) if mounted.read_only => match mounted.object(false) {
                Ok(_) => Err(Errno::EEXIST),
                Err(Errno::ENOENT) => Err(Errno::EROFS),
                Err(error) => Err(error),
            },
            Name::Mounted(mounted) => mounted.in_parent(Errno::EEXIST, f),
            Name::Synthetic(_) => Err(Errno::EEXIST),
            Name::Device(device) => Err(devices.create(&device)),
            Name::Missing => Err(Errno::EROFS),
        }
    }
}

impl LinuxBackend {
    pub(super) fn open_name(&self, name: Name<'_>, flags: i32, mode: u32) -> R<File> {
        match name {
            Name::Host(dir, path) => {
                let host = OFlags::from_bits_retain(flags as u32) | OFlags::CLOEXEC;
                let mode = Mode::from_bits_retain(mode & 0o7777);
                let fd = rustix::fs::openat(dir, path, host, mode).map_err(errno::of)?;
                Ok(File::open(fd, Place::Host))
            }
            Name::Mounted(mounted) => {
                let fd = if mounted.read_only {
                    open_read_only(&mounted, flags)?
                } else {
                    mounted.open(OFlags::from_bits_retain(flags as u32), mode)?
                };
                Ok(File::open(fd, mounted.place()))
            }
            Name::Device(device) => self.devices.open(&device, flags, mode),
            Name::Synthetic(_) if flags & O_CREAT != 0 && flags & O_EXCL != 0 => Err(Errno::EEXIST),
            Name::Synthetic(_) if flags & O_TMPFILE == O_TMPFILE => Err(Errno::EROFS),
            Name::Synthetic(_) if flags & O_PATH == 0 && flags & (O_ACCMODE | O_CREAT) != O_RDONLY => {
                Err(Errno::EISDIR)
            }
            Name::Synthetic(directory) => Ok(File(Inner::Synthetic(directory))),
            Name::Missing if flags & O_CREAT != 0 => Err(Errno::EROFS),
            Name::Missing => Err(Errno::ENOENT),
        }
    }

    /// Opens a directory that one may search.
    pub(super) fn open_search(&self, name: Name<'_>) -> R<File> {
        let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let (fd, place) = match name {
            Name::Host(dir, path) => {
                let fd = rustix::fs::openat(dir, path, flags, Mode::empty()).map_err(errno::of)?;
                (fd, Place::Host)
            }
            Name::Mounted(mounted) => (mounted.open(flags, 0)?, mounted.place()),
            Name::Synthetic(directory) => return Ok(File(Inner::Synthetic(directory))),
            Name::Device(device) => return Err(self.devices.object(&device).err().unwrap_or(Errno::ENOTDIR)),
            Name::Missing => return Err(Errno::ENOENT),
        };
        faccessat2(fd.as_raw_fd(), &CString::default(), libc::X_OK, AT_EMPTY_PATH | AT_EACCESS)?;
        Ok(File::open(fd, place))
    }

    pub(super) fn stat_name(&self, name: Name<'_>, flags: i32) -> R<Stat> {
        let mounted = match name {
            Name::Host(dir, path) => {
                let flags = AtFlags::from_bits_retain(flags as u32);
                return Ok(convert::stat(&rustix::fs::statat(dir, path, flags).map_err(errno::of)?));
            }
            Name::Mounted(mounted) => mounted,
            Name::Synthetic(directory) => return Ok(directory.stat()),
            Name::Device(device) => {
                let mut stat = stat_of(&self.devices.object(&device)?)?;
                stat.nlink = self.devices.links(&device).unwrap_or(stat.nlink);
                return Ok(stat);
            }
            Name::Missing => return Err(Errno::ENOENT),
        };
        if let Some((dir, name)) = mounted.single() {
            let host = rustix::fs::statat(dir, name, AtFlags::SYMLINK_NOFOLLOW).map_err(errno::of)?;
            let stat = convert::stat(&host);
            if stat.mode & S_IFMT != S_IFLNK || !follows(flags) {
                return Ok(stat);
            }
        }
        stat_of(&mounted.object(follows(flags))?)
    }

    pub(super) fn statx_name(&self, name: Name<'_>, flags: i32, mask: u32) -> R<Statx> {
        match name {
            Name::Host(dir, path) => {
                by_descriptor::statx_path(dir.as_raw_fd(), &c_string(path)?, flags, mask)
            }
            Name::Mounted(mounted) => {
                let object = mounted.object(follows(flags))?;
                by_descriptor::statx_path(object.as_raw_fd(), c"", flags | AT_EMPTY_PATH, mask)
            }
            Name::Synthetic(directory) => Ok(by_descriptor::synthetic_statx(&directory.stat())),
            Name::Device(device) => {
                let object = self.devices.object(&device)?;
                let mut statx =
                    by_descriptor::statx_path(object.as_raw_fd(), c"", flags | AT_EMPTY_PATH, mask)?;
                statx.nlink = self.devices.links(&device).map_or(statx.nlink, |links| links as u32);
                Ok(statx)
            }
            Name::Missing => Err(Errno::ENOENT),
        }
    }

    pub(super) fn statfs_name(&self, name: Name<'_>) -> R<Statfs> {
        let object = match name {
            Name::Host(dir, path) => {
                rustix::fs::openat(dir, path, OFlags::PATH | OFlags::CLOEXEC, Mode::empty())
                    .map_err(errno::of)?
            }
            Name::Mounted(mounted) => mounted.object(true)?,
            Name::Device(device) => self.devices.object(&device)?,
            Name::Synthetic(_) => return Ok(by_descriptor::synthetic_statfs()),
            Name::Missing => return Err(Errno::ENOENT),
        };
        by_descriptor::statfs_descriptor(object)
    }

    pub(super) fn access_name(&self, name: Name<'_>, mode: i32, flags: i32) -> R<()> {
        match name {
            Name::Host(dir, path) => faccessat2(dir.as_raw_fd(), &c_string(path)?, mode, flags),
            Name::Mounted(mounted) => {
                let object = File::open(mounted.object(follows(flags))?, mounted.place());
                access_object(&object, mode, flags)
            }
            Name::Device(device) => {
                let object = self.devices.object(&device)?;
                faccessat2(object.as_raw_fd(), &CString::default(), mode, flags | AT_EMPTY_PATH)
            }
            Name::Synthetic(_) if mode & W_OK != 0 => Err(Errno::EROFS),
            Name::Synthetic(_) => Ok(()),
            Name::Missing => Err(Errno::ENOENT),
        }
    }

    pub(super) fn readlink_name(&self, name: Name<'_>) -> R<Vec<u8>> {
        let read = |dir: BorrowedFd<'_>, path: &[u8]| {
            rustix::fs::readlinkat(dir, path, Vec::new()).map(|target| target.into_bytes()).map_err(errno::of)
        };
        match name {
            Name::Host(dir, path) => read(dir, path),
            Name::Mounted(mounted) => match mounted.single() {
                Some((dir, name)) => read(dir, name),
                None => {
                    let object = mounted.object(false)?;
                    if stat_of(&object)?.mode & S_IFMT != S_IFLNK {
                        return Err(Errno::EINVAL);
                    }
                    read(object.as_fd(), b"")
                }
            },
            Name::Synthetic(_) => Err(Errno::EINVAL),
            Name::Device(device) => Err(self.devices.object(&device).err().unwrap_or(Errno::EINVAL)),
            Name::Missing => Err(Errno::ENOENT),
        }
    }

    pub(super) fn unlink_name(&self, name: Name<'_>, flags: i32) -> R<()> {
        let host = AtFlags::from_bits_retain(flags as u32);
        match name {
            Name::Host(dir, path) => rustix::fs::unlinkat(dir, path, host).map_err(errno::of),
            Name::Mounted(mounted) => {
                existing_in_writable(&mounted)?;
                let at_root = if flags & AT_REMOVEDIR != 0 { Errno::EBUSY } else { Errno::EISDIR };
                mounted.in_parent(at_root, |dir, name| rustix::fs::unlinkat(dir, name, host))
            }
            Name::Device(device) if flags & AT_REMOVEDIR != 0 => {
                Err(self.devices.object(&device).err().unwrap_or(Errno::ENOTDIR))
            }
            Name::Device(device) => self.devices.unlink(&device),
            Name::Synthetic(_) if flags & AT_REMOVEDIR != 0 => Err(Errno::EBUSY),
            Name::Synthetic(_) => Err(Errno::EISDIR),
            Name::Missing => Err(Errno::ENOENT),
        }
    }

    pub(super) fn rename_names(&self, old: Name<'_>, new: Name<'_>, flags: u32) -> R<()> {
        let devices_flags = flags;
        let flags = RenameFlags::from_bits_retain(flags);
        match (old, new) {
            (Name::Device(old), Name::Device(new)) => self.devices.rename(&old, &new, devices_flags),
            (Name::Device(_), Name::Mounted(_)) | (Name::Mounted(_), Name::Device(_)) => Err(Errno::EXDEV),
            (Name::Host(old_dir, old), Name::Host(new_dir, new)) => {
                rustix::fs::renameat_with(old_dir, old, new_dir, new, flags).map_err(errno::of)
            }
            (Name::Mounted(old), Name::Mounted(new)) => {
                existing_in_writable(&old)?;
                if old.index != new.index {
                    return Err(Errno::EXDEV);
                }
                let mut result = Ok(());
                old.in_parent(Errno::EBUSY, |old_dir, old_name| {
                    result = new.in_parent(Errno::EBUSY, |new_dir, new_name| {
                        rustix::fs::renameat_with(old_dir, old_name, new_dir, new_name, flags)
                    });
                    Ok(())
                })?;
                result
            }
            (Name::Missing, _) => Err(Errno::ENOENT),
            (Name::Synthetic(_), _) | (_, Name::Synthetic(_)) => Err(Errno::EBUSY),
            _ => Err(Errno::EROFS),
        }
    }

    pub(super) fn link_names(&self, old: Name<'_>, new: Name<'_>, flags: i32) -> R<()> {
        match (old, new) {
            (Name::Host(old_dir, old), Name::Host(new_dir, new)) => {
                let flags = AtFlags::from_bits_retain(flags as u32);
                rustix::fs::linkat(old_dir, old, new_dir, new, flags).map_err(errno::of)
            }
            (Name::Mounted(old), Name::Mounted(new)) => {
                let object = old.object(flags & AT_SYMLINK_FOLLOW != 0)?;
                if old.index != new.index {
                    return Err(Errno::EXDEV);
                }
                link_object(&object, Name::Mounted(new), &self.devices)
            }
            (Name::Device(old), Name::Device(new)) => self.devices.link(&old, &new),
            (Name::Device(_), Name::Mounted(_)) | (Name::Mounted(_), Name::Device(_)) => Err(Errno::EXDEV),
            (Name::Missing, _) => Err(Errno::ENOENT),
            (Name::Synthetic(_), _) => Err(Errno::EPERM),
            (_, Name::Synthetic(_)) => Err(Errno::EEXIST),
            _ => Err(Errno::EROFS),
        }
    }

    pub(super) fn link_descriptor(&self, old: &File, new: Name<'_>) -> R<()> {
        let Inner::Open { fd, place, .. } = &old.0 else { return Err(Errno::EPERM) };
        match (place, &new) {
            (Place::Mount { index, .. }, Name::Mounted(mounted)) if mounted.index != *index => {
                return Err(Errno::EXDEV);
            }
            (Place::Nowhere | Place::Device(_), _) => return Err(Errno::EXDEV),
            _ => {}
        }
        link_object(fd, new, &self.devices)
    }

    pub(super) fn chmod_name(&self, name: Name<'_>, mode: u32, flags: i32) -> R<()> {
        let mode = Mode::from_bits_retain(mode & 0o7777);
        let object = match name {
            Name::Host(dir, path) if follows(flags) => {
                return rustix::fs::chmodat(dir, path, mode, AtFlags::empty()).map_err(errno::of);
            }
            Name::Host(dir, path) => {
                let flags = OFlags::PATH | OFlags::NOFOLLOW | OFlags::CLOEXEC;
                rustix::fs::openat(dir, path, flags, Mode::empty()).map_err(errno::of)?
            }
            Name::Mounted(mounted) => {
                let object = mounted.object(follows(flags))?;
                mounted.writable()?;
                object
            }
            Name::Device(device) => self.devices.own_object(&device)?,
            Name::Synthetic(_) => return Err(Errno::EROFS),
            Name::Missing => return Err(Errno::ENOENT),
        };
        if stat_of(&object)?.mode & S_IFMT == S_IFLNK {
            return Err(Errno::EOPNOTSUPP);
        }
        rustix::fs::chmod(descriptor_path(&object), mode).map_err(errno::of)
    }

    pub(super) fn chown_name(&self, name: Name<'_>, uid: u32, gid: u32, flags: i32) -> R<()> {
        let chown = |dir: BorrowedFd<'_>, path: &[u8], flags: i32| {
            let path = c_string(path)?;
            // SAFETY: the path is a C string, and it is only read.
            errno::zero(unsafe { libc::fchownat(dir.as_raw_fd(), path.as_ptr(), uid, gid, flags) })
        };
        match name {
            Name::Host(dir, path) => chown(dir, path, flags),
            Name::Mounted(mounted) => {
                let object = mounted.object(follows(flags))?;
                mounted.writable()?;
                chown(object.as_fd(), b"", AT_EMPTY_PATH)
            }
            Name::Device(device) => chown(self.devices.own_object(&device)?.as_fd(), b"", AT_EMPTY_PATH),
            Name::Synthetic(_) => Err(Errno::EROFS),
            Name::Missing => Err(Errno::ENOENT),
        }
    }

    pub(super) fn utimens_name(&self, name: Name<'_>, times: &[Timespec; 2], flags: i32) -> R<()> {
        let times = times.each_ref().map(convert::to_timespec);
        let set = |dir: BorrowedFd<'_>, path: &[u8], flags: i32| {
            let path = c_string(path)?;
            // SAFETY: the path is a C string; `times` holds the two structures that are read.
            errno::zero(unsafe { libc::utimensat(dir.as_raw_fd(), path.as_ptr(), times.as_ptr(), flags) })
        };
        match name {
            Name::Host(dir, path) => set(dir, path, flags),
            Name::Mounted(mounted) => {
                let object = mounted.object(follows(flags))?;
                mounted.writable()?;
                set(object.as_fd(), b"", AT_EMPTY_PATH)
            }
            Name::Device(device) => set(self.devices.own_object(&device)?.as_fd(), b"", AT_EMPTY_PATH),
            Name::Synthetic(_) => Err(Errno::EROFS),
            Name::Missing => Err(Errno::ENOENT),
        }
    }

    pub(super) fn truncate_name(&self, name: Name<'_>, length: i64) -> R<()> {
        // There is no truncateat. Opening the file for writing would do, but closing it would release record locks.
        let object = match name {
            Name::Host(dir, path) => {
                rustix::fs::openat(dir, path, OFlags::PATH | OFlags::CLOEXEC, Mode::empty())
                    .map_err(errno::of)?
            }
            Name::Mounted(mounted) => {
                let object = mounted.object(true)?;
                mounted.writable()?;
                object
            }
            // A device has no length to set: the host says so.
            Name::Device(device) => self.devices.object(&device)?,
            Name::Synthetic(_) => return Err(Errno::EISDIR),
            Name::Missing => return Err(Errno::ENOENT),
        };
        let path = c_string(&descriptor_path(&object))?;
        // SAFETY: the path is a C string, and it is only read.
        errno::zero(unsafe { libc::truncate(path.as_ptr(), length) })
    }
}

/// `faccessat2` of an open object.
pub(super) fn access_object(file: &File, mode: i32, flags: i32) -> R<()> {
    let Inner::Open { fd, .. } = &file.0 else {
        return if mode & W_OK != 0 { Err(Errno::EROFS) } else { Ok(()) };
    };
    faccessat2(fd.as_raw_fd(), &CString::default(), mode, flags | AT_EMPTY_PATH)?;
    if mode & W_OK != 0 && matches!(stat_of(fd)?.mode & S_IFMT, S_IFREG | S_IFDIR | S_IFLNK) {
        file.writable()?;
    }
    Ok(())
}

/// Gives an open object another name.
fn link_object(object: impl AsFd, new: Name<'_>, devices: &Devices) -> R<()> {
    let old = descriptor_path(object);
    new.create(devices, |dir, name| {
        rustix::fs::linkat(rustix::fs::CWD, &old, dir, name, AtFlags::SYMLINK_FOLLOW)
    })
}

/// In a read-only mount a name that is there cannot change (EROFS) and one that is not is not (ENOENT).
fn existing_in_writable(mounted: &Mounted<'_>) -> R<()> {
    if mounted.read_only {
        mounted.object(false)?;
    }
    mounted.writable()
}

/// Linux's open on a read-only file system: reading works, a missing file cannot be made, and regular files and
/// directories cannot be opened for writing; devices and FIFOs can.
fn open_read_only(mounted: &Mounted<'_>, flags: i32) -> R<OwnedFd> {
    let writes = flags & O_ACCMODE != O_RDONLY || flags & O_TRUNC != 0;
    if flags & O_PATH != 0 || (!writes && flags & (O_CREAT | O_TMPFILE & !libc::O_DIRECTORY) == 0) {
        return mounted.open(OFlags::from_bits_retain(flags as u32), 0);
    }
    if flags & O_TMPFILE == O_TMPFILE {
        return Err(Errno::EROFS);
    }
    let existing = match mounted.object(flags & O_NOFOLLOW == 0 && flags & O_EXCL == 0) {
        Err(Errno::ENOENT) if flags & O_CREAT != 0 => return Err(Errno::EROFS),
        object => stat_of(&object?)?,
    };
    if flags & O_CREAT != 0 && flags & O_EXCL != 0 {
        return Err(Errno::EEXIST);
    }
    match existing.mode & S_IFMT {
        S_IFDIR => Err(Errno::EISDIR),
        S_IFREG if writes => Err(Errno::EROFS),
        S_IFREG | S_IFLNK => mounted.open(OFlags::from_bits_retain((flags & !O_CREAT) as u32), 0),
        _ => mounted.open(OFlags::from_bits_retain((flags & !(O_CREAT | O_TRUNC)) as u32), 0),
    }
}
