//! Calls on an open file.
use std::os::fd::{AsFd, BorrowedFd};

use muslin_abi::fcntl::{AT_EMPTY_PATH, MAX_RW_COUNT};
use muslin_abi::stat::{Stat, Statfs, Statx};
use muslin_abi::time::Timespec;
use muslin_kernel::Errno;
use muslin_kernel::backend::{Poll, Position};
use zerocopy::FromZeros;

use super::devices::DeviceFile;
use super::file::{File, Inner, Place};
use super::{R, Slice, convert};
use crate::errno;

pub(super) fn pointer(slice: &Slice<'_>) -> *mut libc::c_void {
    slice.memory().host_pointer(slice.address()).cast()
}

/// read, write, readv or writev by number: the host's functions of those names are cancellation points, which here, where no thread is ever cancelled,
/// take as long as all the rest of the way to the kernel.
///
/// # Safety
/// As for the call.
#[inline]
unsafe fn direct(call: libc::c_long, fd: i32, data: *mut libc::c_void, length: usize) -> isize {
    // SAFETY: the caller vouches for the addresses.
    unsafe { libc::syscall(call, libc::c_long::from(fd), data, length) as isize }
}

#[inline]
pub(super) fn read(file: &File, into: Slice<'_>, position: Position) -> R<usize> {
    let (fd, to, length) = (file.raw(Errno::EISDIR)?, pointer(&into), into.len() as usize);
    // SAFETY: the bytes lie in guest memory, where no Rust object does; the host answers EFAULT for a bad page.
    errno::count(unsafe {
        match position {
            Position::Current => direct(libc::SYS_read, fd, to, length),
            Position::At(offset) => libc::pread(fd, to, length, offset),
        }
    })
}

#[inline]
pub(super) fn write(file: &File, from: Slice<'_>, position: Position) -> R<usize> {
    let (fd, from, length) = (file.raw(Errno::EBADF)?, pointer(&from), from.len() as usize);
    // SAFETY: the bytes are only read; the host answers EFAULT for a bad page.
    errno::count(unsafe {
        match position {
            Position::Current => direct(libc::SYS_write, fd, from, length),
            Position::At(offset) => libc::pwrite(fd, from, length, offset),
        }
    })
}

pub(super) fn buffers(slices: &[Slice<'_>]) -> Vec<libc::iovec> {
    slices.iter().map(|s| libc::iovec { iov_base: pointer(s), iov_len: s.len() as usize }).collect()
}

pub(super) fn readv(file: &File, into: &[Slice<'_>], position: Position) -> R<usize> {
    let (fd, buffers) = (file.raw(Errno::EISDIR)?, buffers(into));
    // SAFETY: the buffers lie in guest memory, where no Rust object does.
    errno::count(unsafe {
        match position {
            Position::Current => {
                direct(libc::SYS_readv, fd, buffers.as_ptr().cast_mut().cast(), buffers.len())
            }
            Position::At(offset) => libc::preadv(fd, buffers.as_ptr(), buffers.len() as i32, offset),
        }
    })
}

pub(super) fn writev(file: &File, from: &[Slice<'_>], position: Position) -> R<usize> {
    let (fd, buffers) = (file.raw(Errno::EBADF)?, buffers(from));
    // SAFETY: the buffers are only read.
    errno::count(unsafe {
        match position {
            Position::Current => {
                direct(libc::SYS_writev, fd, buffers.as_ptr().cast_mut().cast(), buffers.len())
            }
            Position::At(offset) => libc::pwritev(fd, buffers.as_ptr(), buffers.len() as i32, offset),
        }
    })
}

/// The halves of an offset as preadv2 and pwritev2 take them: the first argument holds all of it where `long` has 64 bits.
fn halves(position: Position) -> (libc::c_long, libc::c_long) {
    let offset = match position {
        Position::Current => -1,
        Position::At(offset) => offset,
    };
    (offset as libc::c_long, (offset >> 32) as libc::c_long)
}

pub(super) fn readv2(file: &File, into: &[Slice<'_>], position: Position, flags: i32) -> R<usize> {
    let (fd, buffers, (low, high)) = (file.raw(Errno::EISDIR)?, buffers(into), halves(position));
    // SAFETY: the buffers lie in guest memory, where no Rust object does.
    let result =
        unsafe { libc::syscall(libc::SYS_preadv2, fd, buffers.as_ptr(), buffers.len(), low, high, flags) };
    errno::count(result as isize)
}

pub(super) fn writev2(file: &File, from: &[Slice<'_>], position: Position, flags: i32) -> R<usize> {
    let (fd, buffers, (low, high)) = (file.raw(Errno::EBADF)?, buffers(from), halves(position));
    // SAFETY: the buffers are only read.
    let result =
        unsafe { libc::syscall(libc::SYS_pwritev2, fd, buffers.as_ptr(), buffers.len(), low, high, flags) };
    errno::count(result as isize)
}

/// The whole of a regular file.
pub(super) fn contents(fd: BorrowedFd<'_>) -> R<Vec<u8>> {
    let size = rustix::fs::fstat(fd).map_err(errno::of)?.st_size as u64;
    // More than a guest could hold.
    if size > 1 << 32 {
        return Err(Errno::EFBIG);
    }
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(size as usize + 1).map_err(|_| Errno::ENOMEM)?;
    loop {
        if bytes.capacity() - bytes.len() < 4096 {
            bytes.try_reserve(1 << 16).map_err(|_| Errno::ENOMEM)?;
        }
        let offset = bytes.len() as u64;
        match rustix::io::pread(fd, rustix::buffer::spare_capacity(&mut bytes), offset) {
            Ok(0) => return Ok(bytes),
            Ok(_) if bytes.len() as u64 > 1 << 32 => return Err(Errno::EFBIG),
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(errno::of(error)),
        }
    }
}

pub(super) fn seek(file: &File, offset: i64, whence: i32) -> R<i64> {
    if let Inner::Synthetic(directory) = &file.0 {
        return directory.seek(offset, whence);
    }
    // SAFETY: lseek takes no memory.
    let result = unsafe { libc::lseek(file.raw(Errno::EBADF)?, offset, whence) };
    if result < 0 { Err(errno::last()) } else { Ok(result) }
}

pub(super) fn getdents(file: &File, into: Slice<'_>) -> R<usize> {
    if let Inner::Synthetic(directory) = &file.0 {
        return directory.entries(into);
    }
    let length = into.len().min(MAX_RW_COUNT);
    let fd = file.raw(Errno::EBADF)?;
    // SAFETY: the bytes lie in guest memory, where no Rust object does.
    let result = unsafe { libc::syscall(libc::SYS_getdents64, fd, pointer(&into), length) };
    errno::count(result as isize)
}

pub(super) fn stat(file: &File) -> R<Stat> {
    match &file.0 {
        Inner::Synthetic(directory) => Ok(directory.stat()),
        Inner::Open { fd, place, .. } => {
            let mut stat = convert::stat(&rustix::fs::fstat(fd).map_err(errno::of)?);
            if let Place::Device(DeviceFile::Shared(shared)) = place {
                stat.nlink = shared.links();
            }
            Ok(stat)
        }
    }
}

/// The status of a directory that only we know.
pub(super) fn synthetic_statx(stat: &Stat) -> Statx {
    let mut statx = Statx::new_zeroed();
    statx.mask = muslin_abi::stat::STATX_BASIC_STATS;
    statx.mode = stat.mode as u16;
    statx.ino = stat.ino;
    statx.nlink = stat.nlink as u32;
    statx.blksize = stat.blksize as u32;
    statx
}

pub(super) fn statx(file: &File, flags: i32, mask: u32) -> R<Statx> {
    match &file.0 {
        Inner::Synthetic(directory) => Ok(synthetic_statx(&directory.stat())),
        Inner::Open { .. } => statx_path(file.raw(Errno::EBADF)?, c"", flags | AT_EMPTY_PATH, mask),
    }
}

/// The host's statx, whose structure is the guest's.
pub(super) fn statx_path(fd: i32, path: &std::ffi::CStr, flags: i32, mask: u32) -> R<Statx> {
    const _: () = assert!(size_of::<Statx>() == size_of::<libc::statx>());
    let mut statx = Statx::new_zeroed();
    // SAFETY: `statx` has the size of the structure that is written, and any bytes are a value of it.
    errno::zero(unsafe { libc::statx(fd, path.as_ptr(), flags, mask, (&raw mut statx).cast()) })?;
    Ok(statx)
}

pub(super) fn statfs(file: &File) -> R<Statfs> {
    match &file.0 {
        Inner::Synthetic(_) => Ok(synthetic_statfs()),
        Inner::Open { fd, .. } => statfs_descriptor(fd),
    }
}

/// An empty file system that cannot be written.
pub(super) fn synthetic_statfs() -> Statfs {
    const ST_RDONLY: i64 = 1;
    let mut statfs = Statfs::new_zeroed();
    (statfs.bsize, statfs.frsize, statfs.namelen, statfs.flags) = (4096, 4096, 255, ST_RDONLY);
    statfs
}

pub(super) fn statfs_descriptor(fd: impl AsFd) -> R<Statfs> {
    Ok(convert::statfs(&rustix::fs::fstatfs(fd).map_err(errno::of)?))
}

pub(super) fn poll(files: &mut [Poll<'_, File>], timeout: Option<Timespec>) -> R<usize> {
    // A directory that only we know is always ready, as Linux's are; a negative descriptor is passed over.
    let mut synthetic = 0;
    let mut host: Vec<libc::pollfd> = files
        .iter()
        .map(|poll| {
            let fd = poll.file.raw(Errno::EBADF).unwrap_or_else(|_| {
                synthetic += 1;
                -1
            });
            libc::pollfd { fd, events: poll.events, revents: 0 }
        })
        .collect();
    let timeout = if synthetic > 0 { Some(Timespec { sec: 0, nsec: 0 }) } else { timeout };
    let timeout = timeout.as_ref().map(convert::to_timespec);
    let timeout = timeout.as_ref().map_or(std::ptr::null(), std::ptr::from_ref);
    // SAFETY: the array and the time are valid for the call; no mask is given.
    errno::zero(unsafe {
        libc::ppoll(host.as_mut_ptr(), host.len() as libc::nfds_t, timeout, std::ptr::null())
    })?;
    for (poll, host) in files.iter_mut().zip(&host) {
        let ready = libc::POLLIN | libc::POLLOUT | libc::POLLRDNORM | libc::POLLWRNORM;
        poll.revents = if host.fd < 0 { poll.events & ready } else { host.revents };
    }
    Ok(files.iter().filter(|poll| poll.revents != 0).count())
}
