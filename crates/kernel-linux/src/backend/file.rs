//! An open file of the guest.
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd, RawFd};

use muslin_kernel::Errno;

use super::devices::DeviceFile;
use super::epoll::Interest;
use super::mounts::SyntheticDirectory;

/// Where a file was opened: what a path relative to it can reach, and whether it can change.
pub(crate) enum Place {
    /// By the host's own rules.
    Host,
    /// In the mount of this index.
    Mount { index: usize, read_only: bool },
    /// Below a sandbox's `/dev`.
    Device(DeviceFile),
    /// Nowhere: inherited, a pipe, memory. No path is relative to it.
    Nowhere,
}

impl Place {
    /// The place of the same file when it is opened again.
    pub(crate) fn again(&self) -> Self {
        match self {
            Place::Host => Place::Host,
            Place::Mount { index, read_only } => Place::Mount { index: *index, read_only: *read_only },
            Place::Device(device) => device.again().map_or(Place::Nowhere, Place::Device),
            Place::Nowhere => Place::Nowhere,
        }
    }
}

/// An open file description. The host's descriptor is this object's own, never one of the guest's numbers.
pub struct File(pub(crate) Inner);

pub(crate) enum Inner {
    /// The place is dropped first: what it stands for ends before the descriptor does.
    Open {
        place: Place,
        fd: OwnedFd,
        interest: Interest,
    },
    Synthetic(SyntheticDirectory),
}

impl File {
    pub(crate) fn open(fd: OwnedFd, place: Place) -> Self {
        File(Inner::Open { fd, place, interest: Interest::default() })
    }

    pub(crate) fn nowhere(fd: OwnedFd) -> Self {
        File::open(fd, Place::Nowhere)
    }

    /// The host's descriptor.
    ///
    /// # Errors
    /// `otherwise` for a directory that only we know.
    pub(crate) fn fd(&self, otherwise: Errno) -> Result<BorrowedFd<'_>, Errno> {
        match &self.0 {
            Inner::Open { fd, .. } => Ok(fd.as_fd()),
            Inner::Synthetic(_) => Err(otherwise),
        }
    }

    /// As [`fd`](Self::fd), for libc.
    #[inline]
    pub(crate) fn raw(&self, otherwise: Errno) -> Result<RawFd, Errno> {
        match &self.0 {
            Inner::Open { fd, .. } => Ok(fd.as_raw_fd()),
            Inner::Synthetic(_) => Err(otherwise),
        }
    }

    /// Fails with EROFS if the file's metadata cannot change because its mount is read-only.
    pub(crate) fn writable(&self) -> Result<(), Errno> {
        match &self.0 {
            Inner::Open { place: Place::Mount { read_only: true, .. }, .. } | Inner::Synthetic(_) => {
                Err(Errno::EROFS)
            }
            Inner::Open { place: Place::Device(DeviceFile::Plain), .. } => Err(Errno::EPERM),
            Inner::Open { .. } => Ok(()),
        }
    }
}
