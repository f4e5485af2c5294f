//! Extended attributes. Linux has no `*at` form of these calls that old kernels know, so a path is first opened as what it
//! is, without permission to read or write, and the attributes are those of `/proc/self/fd/N`.
use std::ffi::CString;
use std::os::fd::OwnedFd;

use muslin_kernel::Errno;
use muslin_kernel::backend::Object;
use rustix::fs::{Mode, OFlags};

use super::file::File;
use super::{LinuxBackend, Name, R, Slice, descriptor_path};
use crate::errno;

/// What the host is asked.
enum Subject {
    Descriptor(i32),
    /// The link to an object that is held open.
    Path(CString, #[expect(dead_code, reason = "keeps the descriptor of the path open")] OwnedFd),
    /// A directory that only we know: it has no attributes, and cannot change.
    Synthetic,
}

fn pointer(slice: &Slice<'_>) -> *mut libc::c_void {
    slice.memory().host_pointer(slice.address()).cast()
}

fn text(name: &[u8]) -> R<CString> {
    CString::new(name).map_err(|_| Errno::EINVAL)
}

impl LinuxBackend {
    fn subject(&self, of: Object<'_, File>, changes: bool) -> R<Subject> {
        let (at, follow) = match of {
            Object::File(file) => {
                let Ok(fd) = file.raw(Errno::EBADF) else { return Ok(Subject::Synthetic) };
                if changes {
                    file.writable()?;
                }
                return Ok(Subject::Descriptor(fd));
            }
            Object::Path { at, follow } => (at, follow),
        };
        let nofollow = if follow { OFlags::empty() } else { OFlags::NOFOLLOW };
        let object = match self.name(at)? {
            Name::Host(dir, path) => {
                let flags = OFlags::PATH | OFlags::CLOEXEC | nofollow;
                rustix::fs::openat(dir, path, flags, Mode::empty()).map_err(errno::of)?
            }
            Name::Mounted(mounted) => {
                let object = mounted.object(follow)?;
                if changes {
                    mounted.writable()?;
                }
                object
            }
            Name::Device(device) if changes => self.devices.own_object(&device)?,
            Name::Device(device) => self.devices.object(&device)?,
            Name::Synthetic(_) => return Ok(Subject::Synthetic),
            Name::Missing => return Err(Errno::ENOENT),
        };
        Ok(Subject::Path(text(&descriptor_path(&object))?, object))
    }

    pub(super) fn attribute(&self, of: Object<'_, File>, name: &[u8], into: Slice<'_>) -> R<usize> {
        let name = text(name)?;
        let (to, size) = (pointer(&into), into.len() as usize);
        // SAFETY: names and paths are C strings; the bytes lie in guest memory, where no Rust object does.
        errno::count(unsafe {
            match self.subject(of, false)? {
                Subject::Descriptor(fd) => libc::fgetxattr(fd, name.as_ptr(), to, size),
                Subject::Path(path, _) => libc::getxattr(path.as_ptr(), name.as_ptr(), to, size),
                Subject::Synthetic => return Err(Errno::EOPNOTSUPP),
            }
        })
    }

    pub(super) fn attribute_names(&self, of: Object<'_, File>, into: Slice<'_>) -> R<usize> {
        let (to, size) = (pointer(&into).cast(), into.len() as usize);
        // SAFETY: the path is a C string; the bytes lie in guest memory, where no Rust object does.
        errno::count(unsafe {
            match self.subject(of, false)? {
                Subject::Descriptor(fd) => libc::flistxattr(fd, to, size),
                Subject::Path(path, _) => libc::listxattr(path.as_ptr(), to, size),
                Subject::Synthetic => 0,
            }
        })
    }

    pub(super) fn change_attribute(
        &self,
        of: Object<'_, File>,
        name: &[u8],
        value: Slice<'_>,
        flags: i32,
    ) -> R<()> {
        let name = text(name)?;
        let (from, size) = (pointer(&value), value.len() as usize);
        // SAFETY: names and paths are C strings; the bytes are only read.
        errno::zero(unsafe {
            match self.subject(of, true)? {
                Subject::Descriptor(fd) => libc::fsetxattr(fd, name.as_ptr(), from, size, flags),
                Subject::Path(path, _) => libc::setxattr(path.as_ptr(), name.as_ptr(), from, size, flags),
                Subject::Synthetic => return Err(Errno::EROFS),
            }
        })
    }

    pub(super) fn drop_attribute(&self, of: Object<'_, File>, name: &[u8]) -> R<()> {
        let name = text(name)?;
        // SAFETY: names and paths are C strings.
        errno::zero(unsafe {
            match self.subject(of, true)? {
                Subject::Descriptor(fd) => libc::fremovexattr(fd, name.as_ptr()),
                Subject::Path(path, _) => libc::removexattr(path.as_ptr(), name.as_ptr()),
                Subject::Synthetic => return Err(Errno::EROFS),
            }
        })
    }
}
