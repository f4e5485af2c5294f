//! Files, clocks and identity, passed through to the host's Linux.
//!
//! Reads and writes go between the host's kernel and guest memory directly: the host's address of a guest
//! buffer is base + guest address, and a bad buffer is the host kernel's EFAULT.

mod alarm;
mod attributes;
mod by_descriptor;
mod by_path;
mod convert;
mod devices;
mod epoll;
mod events;
mod file;
mod mounts;
mod scheduling;
mod terminals;
mod transfer;

use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::os::unix::ffi::{OsStrExt, OsStringExt};

use muslin_abi::epoll::EpollEvent;
use muslin_abi::fcntl::Flock;
use muslin_abi::resource::{Rlimit, Rusage};
use muslin_abi::stat::{Stat, Statfs, Statx};
use muslin_abi::system::{Sysinfo, Utsname};
use muslin_abi::time::{Itimerspec, Timespec, Timex, Tms};
use muslin_kernel::backend::{FileAt, Identity, IoctlArgument, Object, Poll, Position};
use muslin_kernel::{At, Backend, Errno, MapRequest, UserSlice};
use rustix::fs::{MemfdFlags, Mode, OFlags, SealFlags};

pub use file::File;
pub use mounts::Mount;

use crate::address_space::AddressSpace;
use crate::errno;
use devices::{Device, DeviceFile, Devices};
use mounts::{Mounted, Mounts, SyntheticDirectory, Target};

/// What paths a guest sees.
enum World {
    /// The host's: everything a native process has.
    Host,
    /// Its mounts.
    Mounts(Mounts),
}

/// A backend on the host's Linux.
pub struct LinuxBackend {
    world: World,
    identity: Identity,
    alarm: alarm::Alarm,
    devices: Devices,
    /// What takes the place of this process's standard streams.
    standard: [Option<OwnedFd>; 3],
}

/// A path by what the host is asked.
enum Name<'a> {
    /// The path itself, relative to a directory.
    Host(BorrowedFd<'a>, &'a [u8]),
    Mounted(Mounted<'a>),
    Synthetic(SyntheticDirectory),
    Device(Device),
    Missing,
}

type R<T> = Result<T, Errno>;
type Slice<'a> = UserSlice<'a, AddressSpace>;
type Range<'a> = FileAt<'a, File, AddressSpace>;

/// Where a descriptor's directory is now.
fn host_path_of(fd: BorrowedFd<'_>) -> R<Vec<u8>> {
    if rustix::fs::fstat(fd).map_err(errno::of)?.st_nlink == 0 {
        return Err(Errno::ENOENT);
    }
    let link = format!("/proc/self/fd/{}", fd.as_raw_fd());
    Ok(std::fs::read_link(link).map_err(|_| Errno::ENOENT)?.into_os_string().into_vec())
}

impl LinuxBackend {
    /// A guest that may do what this process may: its paths are the host's, and it begins in the current directory
    /// unless told otherwise.
    pub fn host() -> Self {
        LinuxBackend {
            world: World::Host,
            identity: identity(),
            alarm: alarm::Alarm::default(),
            devices: Devices::default(),
            standard: Default::default(),
        }
    }

    /// A guest that sees these directories and no other file.
    ///
    /// # Errors
    /// `InvalidInput` if two mounts have the same guest path; `Unsupported` if the host's Linux cannot keep paths
    /// inside (before 5.6).
    pub fn sandboxed(mounts: Vec<Mount>) -> io::Result<Self> {
        Ok(LinuxBackend {
            world: World::Mounts(Mounts::new(mounts)?),
            identity: identity(),
            alarm: alarm::Alarm::default(),
            devices: Devices::default(),
            standard: Default::default(),
        })
    }

    /// Gives the guest these in place of this process's standard input, output and error, where there is one.
    pub fn with_standard_files(mut self, standard: [Option<OwnedFd>; 3]) -> Self {
        self.standard = standard;
        self
    }

    fn name<'a>(&'a self, at: At<'a, File>) -> R<Name<'a>> {
        match &self.world {
            World::Host if at.path.first() == Some(&b'/') => Ok(Name::Host(rustix::fs::CWD, at.path)),
            World::Host => Ok(Name::Host(at.dir.fd(Errno::ENOTDIR)?, at.path)),
            World::Mounts(mounts) => Ok(match mounts.locate(at.dir, at.path, &self.devices)? {
                Target::Mounted(mounted) => Name::Mounted(mounted),
                Target::Synthetic(directory) => Name::Synthetic(directory),
                Target::Device(device) => Name::Device(device),
                Target::Missing => Name::Missing,
            }),
        }
    }
}

fn identity() -> Identity {
    use rustix::process;
    let (uid, euid) = (process::getuid().as_raw(), process::geteuid().as_raw());
    let (gid, egid) = (process::getgid().as_raw(), process::getegid().as_raw());
    // The saved ids are the effective ones in a process that has just been executed and changed nothing.
    Identity { pid: process::getpid().as_raw_nonzero().get(), uid: [uid, euid, euid], gid: [gid, egid, egid] }
}

/// A file without a place that holds bytes.
fn memory_file(name: &[u8], flags: MemfdFlags) -> R<OwnedFd> {
    rustix::fs::memfd_create(name, flags | MemfdFlags::CLOEXEC).map_err(errno::of)
}

impl Backend for LinuxBackend {
    type Memory = AddressSpace;
    type File = File;

    fn standard_files(&self) -> [Option<File>; 3] {
        [0, 1, 2].map(|number| {
            if let Some(fd) = &self.standard[number as usize] {
                return rustix::io::fcntl_dupfd_cloexec(fd, 3).ok().map(File::nowhere);
            }
            // SAFETY: the descriptor is only borrowed for the call, which fails if it is not open.
            let fd = unsafe { BorrowedFd::borrow_raw(number) };
            // Numbers 0 to 2 are left alone, so that what the host itself prints goes where it should.
            rustix::io::fcntl_dupfd_cloexec(fd, 3).ok().map(File::nowhere)
        })
    }

    fn start_directory(&self, path: &[u8]) -> R<File> {
        let nowhere = File::nowhere(
            rustix::fs::open("/", OFlags::PATH | OFlags::CLOEXEC, Mode::empty()).map_err(errno::of)?,
        );
        match (&self.world, path) {
            (World::Host, b"") => {
                let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
                let fd = rustix::fs::open(".", flags, Mode::empty()).map_err(errno::of)?;
                Ok(File::open(fd, file::Place::Host))
            }
            (World::Mounts(_), b"") => self.open_directory(At { dir: &nowhere, path: b"/" }),
            _ => self.open_directory(At { dir: &nowhere, path }),
        }
    }

    fn file_of_bytes(&self, name: &str, contents: &[u8]) -> R<File> {
        let fd = memory_file(name.as_bytes(), MemfdFlags::ALLOW_SEALING)?;
        let mut written = 0;
        while written < contents.len() {
            written += rustix::io::pwrite(&fd, &contents[written..], written as u64).map_err(errno::of)?;
        }
        let seals = SealFlags::WRITE | SealFlags::GROW | SealFlags::SHRINK | SealFlags::SEAL;
        rustix::fs::fcntl_add_seals(&fd, seals).map_err(errno::of)?;
        let again = format!("/proc/self/fd/{}", fd.as_raw_fd());
        let read_only = rustix::fs::open(again, OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty());
        Ok(File::nowhere(read_only.unwrap_or(fd)))
    }

    fn close(&self, file: File) -> R<()> {
        let file::Inner::Open { fd, place, .. } = file.0 else { return Ok(()) };
        drop(place);
        // By number: the host's function is a cancellation point (see by_descriptor.rs).
        let fd = libc::c_long::from(std::os::fd::IntoRawFd::into_raw_fd(fd));
        // SAFETY: the descriptor is owned, and given up here. Linux has closed it even if close fails.
        errno::zero(unsafe { libc::syscall(libc::SYS_close, fd) } as i32)
    }

    fn contents(&self, file: &File) -> R<Vec<u8>> {
        by_descriptor::contents(file.fd(Errno::EISDIR)?)
    }

    fn open(&self, at: At<'_, File>, flags: i32, mode: u32) -> R<File> {
        self.open_name(self.name(at)?, flags, mode)
    }

    fn open_directory(&self, at: At<'_, File>) -> R<File> {
        self.open_search(self.name(at)?)
    }

    fn link_of(&self, file: &File) -> R<Vec<u8>> {
        let (fd, place) = match &file.0 {
            file::Inner::Synthetic(directory) => return Ok(directory.path.clone()),
            file::Inner::Open { fd, place, .. } => (fd, place),
        };
        let link = std::fs::read_link(std::ffi::OsStr::from_bytes(&descriptor_path(fd)));
        let link = link.map_err(|_| Errno::ENOENT)?.into_os_string().into_vec();
        match (place, &self.world) {
            (file::Place::Mount { index, .. }, World::Mounts(mounts)) => mounts.guest_path(*index, &link),
            (file::Place::Device(device), _) => Ok(device.path(link)),
            _ => Ok(link),
        }
    }

    fn reopen(&self, file: &File, flags: i32) -> R<File> {
        match &file.0 {
            file::Inner::Synthetic(directory) => {
                self.open_name(Name::Synthetic(directory.reopen()), flags, 0)
            }
            file::Inner::Open { place: file::Place::Device(DeviceFile::Master(_)), .. } => {
                self.devices.open(&Device::Multiplexer, flags, 0)
            }
            file::Inner::Open { place, .. } => Ok(File::open(devices::reopen(file, flags)?, place.again())),
        }
    }

    fn path_of(&self, dir: &File) -> R<Vec<u8>> {
        match &self.world {
            World::Host => host_path_of(dir.fd(Errno::ENOENT)?),
            World::Mounts(mounts) => mounts.path_of(dir),
        }
    }

    fn as_directory(&self, file: &File) -> R<File> {
        match &file.0 {
            file::Inner::Synthetic(directory) => Ok(File(file::Inner::Synthetic(directory.reopen()))),
            file::Inner::Open { place: file::Place::Nowhere | file::Place::Device(_), .. } => {
                Err(Errno::ENOTDIR)
            }
            file::Inner::Open { .. } => self.open_search(self.name(At { dir: file, path: b"." })?),
        }
    }

    fn stat_at(&self, at: At<'_, File>, flags: i32) -> R<Stat> {
        self.stat_name(self.name(at)?, flags)
    }

    fn statx_at(&self, at: At<'_, File>, flags: i32, mask: u32) -> R<Statx> {
        self.statx_name(self.name(at)?, flags, mask)
    }

    fn statfs_at(&self, at: At<'_, File>) -> R<Statfs> {
        self.statfs_name(self.name(at)?)
    }

    fn access_at(&self, at: At<'_, File>, mode: i32, flags: i32) -> R<()> {
        self.access_name(self.name(at)?, mode, flags)
    }

    fn readlink_at(&self, at: At<'_, File>) -> R<Vec<u8>> {
        self.readlink_name(self.name(at)?)
    }

    fn mkdir_at(&self, at: At<'_, File>, mode: u32) -> R<()> {
        let mode = Mode::from_bits_retain(mode & 0o7777);
        self.name(at)?.create(&self.devices, |dir, name| rustix::fs::mkdirat(dir, name, mode))
    }

    fn mknod_at(&self, at: At<'_, File>, mode: u32) -> R<()> {
        let kind = rustix::fs::FileType::from_raw_mode(mode);
        let mode = Mode::from_bits_retain(mode & 0o7777);
        self.name(at)?.create(&self.devices, |dir, name| rustix::fs::mknodat(dir, name, kind, mode, 0))
    }

    fn symlink_at(&self, target: &[u8], at: At<'_, File>) -> R<()> {
        self.name(at)?.create(&self.devices, |dir, name| rustix::fs::symlinkat(target, dir, name))
    }

    fn unlink_at(&self, at: At<'_, File>, flags: i32) -> R<()> {
        self.unlink_name(self.name(at)?, flags)
    }

    fn rename_at(&self, old: At<'_, File>, new: At<'_, File>, flags: u32) -> R<()> {
        self.rename_names(self.name(old)?, self.name(new)?, flags)
    }

    fn link_at(&self, old: At<'_, File>, new: At<'_, File>, flags: i32) -> R<()> {
        self.link_names(self.name(old)?, self.name(new)?, flags)
    }

    fn link(&self, old: &File, new: At<'_, File>) -> R<()> {
        self.link_descriptor(old, self.name(new)?)
    }

    fn chmod_at(&self, at: At<'_, File>, mode: u32, flags: i32) -> R<()> {
        self.chmod_name(self.name(at)?, mode, flags)
    }

    fn chown_at(&self, at: At<'_, File>, uid: u32, gid: u32, flags: i32) -> R<()> {
        self.chown_name(self.name(at)?, uid, gid, flags)
    }

    fn utimens_at(&self, at: At<'_, File>, times: &[Timespec; 2], flags: i32) -> R<()> {
        self.utimens_name(self.name(at)?, times, flags)
    }

    fn truncate_at(&self, at: At<'_, File>, length: i64) -> R<()> {
        self.truncate_name(self.name(at)?, length)
    }

    #[inline]
    fn read(&self, file: &File, into: Slice<'_>, position: Position) -> R<usize> {
        by_descriptor::read(file, into, position)
    }

    #[inline]
    fn write(&self, file: &File, from: Slice<'_>, position: Position) -> R<usize> {
        by_descriptor::write(file, from, position)
    }

    fn readv(&self, file: &File, into: &[Slice<'_>], position: Position) -> R<usize> {
        by_descriptor::readv(file, into, position)
    }

    fn writev(&self, file: &File, from: &[Slice<'_>], position: Position) -> R<usize> {
        by_descriptor::writev(file, from, position)
    }

    fn seek(&self, file: &File, offset: i64, whence: i32) -> R<i64> {
        by_descriptor::seek(file, offset, whence)
    }

    fn getdents(&self, file: &File, into: Slice<'_>) -> R<usize> {
        by_descriptor::getdents(file, into)
    }

    fn stat(&self, file: &File) -> R<Stat> {
        by_descriptor::stat(file)
    }

    fn statx(&self, file: &File, flags: i32, mask: u32) -> R<Statx> {
        by_descriptor::statx(file, flags, mask)
    }

    fn access(&self, file: &File, mode: i32, flags: i32) -> R<()> {
        by_path::access_object(file, mode, flags)
    }

    fn statfs(&self, file: &File) -> R<Statfs> {
        by_descriptor::statfs(file)
    }

    fn chmod(&self, file: &File, mode: u32) -> R<()> {
        let fd = file.fd(Errno::EROFS)?;
        file.writable()?;
        rustix::fs::fchmod(fd, Mode::from_bits_retain(mode & 0o7777)).map_err(errno::of)
    }

    fn chown(&self, file: &File, uid: u32, gid: u32) -> R<()> {
        let fd = file.raw(Errno::EROFS)?;
        file.writable()?;
        // SAFETY: fchown takes no memory.
        errno::zero(unsafe { libc::fchown(fd, uid, gid) })
    }

    fn utimens(&self, file: &File, times: &[Timespec; 2]) -> R<()> {
        let fd = file.raw(Errno::EROFS)?;
        file.writable()?;
        let times = times.each_ref().map(convert::to_timespec);
        // SAFETY: `times` holds the two structures that are read.
        errno::zero(unsafe { libc::futimens(fd, times.as_ptr()) })
    }

    fn truncate(&self, file: &File, length: i64) -> R<()> {
        // SAFETY: ftruncate takes no memory.
        errno::zero(unsafe { libc::ftruncate(file.raw(Errno::EINVAL)?, length) })
    }

    fn allocate(&self, file: &File, mode: i32, offset: i64, length: i64) -> R<()> {
        // SAFETY: fallocate takes no memory.
        errno::zero(unsafe { libc::fallocate(file.raw(Errno::EBADF)?, mode, offset, length) })
    }

    fn advise(&self, file: &File, offset: i64, length: i64, advice: i32) -> R<()> {
        // SAFETY: posix_fadvise takes no memory. It returns the error.
        match unsafe { libc::posix_fadvise(file.raw(Errno::EINVAL)?, offset, length, advice) } {
            0 => Ok(()),
            error => Err(Errno(error)),
        }
    }

    fn sync(&self, file: &File) -> R<()> {
        rustix::fs::fsync(file.fd(Errno::EINVAL)?).map_err(errno::of)
    }

    fn sync_data(&self, file: &File) -> R<()> {
        rustix::fs::fdatasync(file.fd(Errno::EINVAL)?).map_err(errno::of)
    }

    fn sync_file_system(&self, file: &File) -> R<()> {
        rustix::fs::syncfs(file.fd(Errno::EINVAL)?).map_err(errno::of)
    }

    fn sync_all(&self) {
        rustix::fs::sync();
    }

    fn flock(&self, file: &File, operation: i32) -> R<()> {
        // SAFETY: flock takes no memory.
        errno::zero(unsafe { libc::flock(file.raw(Errno::EBADF)?, operation) })
    }

    fn lock(&self, file: &File, command: i32, lock: &mut Flock) -> R<()> {
        let mut host = convert::flock(lock);
        // SAFETY: the kernel passes lock commands only: they read and write one flock.
        errno::zero(unsafe { libc::fcntl(file.raw(Errno::EBADF)?, command, &mut host) })?;
        *lock = convert::from_flock(&host);
        Ok(())
    }

    fn release_locks(&self, file: &File) {
        let Ok(fd) = file.raw(Errno::EBADF) else { return };
        // SAFETY: zeroes are a valid flock: from the beginning to the end.
        let mut all: libc::flock = unsafe { std::mem::zeroed() };
        all.l_type = libc::F_UNLCK as _;
        // SAFETY: F_SETLK reads one flock. A file that cannot be locked says so, and has no lock to lose.
        unsafe { libc::fcntl(fd, libc::F_SETLK, &all) };
    }

    fn status_flags(&self, file: &File) -> R<i32> {
        let Ok(fd) = file.raw(Errno::EBADF) else { return Ok(muslin_abi::fcntl::O_DIRECTORY) };
        // SAFETY: F_GETFL takes no memory.
        let flags = unsafe { libc::fcntl(fd, libc::F_GETFL) };
        errno::zero(flags).map(|()| flags)
    }

    fn set_status_flags(&self, file: &File, flags: i32) -> R<()> {
        // SAFETY: F_SETFL takes no memory.
        errno::zero(unsafe { libc::fcntl(file.raw(Errno::EINVAL)?, libc::F_SETFL, flags) })
    }

    fn pipe_size(&self, file: &File, set: Option<i32>) -> R<i32> {
        let fd = file.raw(Errno::EBADF)?;
        // SAFETY: neither command takes memory.
        let size = unsafe {
            match set {
                Some(size) => libc::fcntl(fd, libc::F_SETPIPE_SZ, size),
                None => libc::fcntl(fd, libc::F_GETPIPE_SZ),
            }
        };
        errno::zero(size).map(|()| size)
    }

    fn ioctl(&self, file: &File, request: u32, argument: IoctlArgument<'_, AddressSpace>) -> R<i32> {
        terminals::ioctl(file, request, argument)
    }

    fn is_terminal(&self, file: &File) -> R<bool> {
        terminals::is_terminal(file)
    }

    fn terminal_peer(&self, master: &File, flags: i32) -> R<File> {
        terminals::peer(master, flags)
    }

    fn seals(&self, file: &File, add: Option<i32>) -> R<i32> {
        let fd = file.raw(Errno::EINVAL)?;
        // SAFETY: neither command takes memory.
        let result = unsafe {
            match add {
                Some(seals) => libc::fcntl(fd, libc::F_ADD_SEALS, seals),
                None => libc::fcntl(fd, libc::F_GET_SEALS),
            }
        };
        errno::zero(result).map(|()| result)
    }

    fn get_attribute(&self, of: Object<'_, File>, name: &[u8], into: Slice<'_>) -> R<usize> {
        self.attribute(of, name, into)
    }

    fn list_attributes(&self, of: Object<'_, File>, into: Slice<'_>) -> R<usize> {
        self.attribute_names(of, into)
    }

    fn set_attribute(&self, of: Object<'_, File>, name: &[u8], value: Slice<'_>, flags: i32) -> R<()> {
        self.change_attribute(of, name, value, flags)
    }

    fn remove_attribute(&self, of: Object<'_, File>, name: &[u8]) -> R<()> {
        self.drop_attribute(of, name)
    }

    fn pipe(&self, flags: i32) -> R<(File, File)> {
        let flags =
            rustix::pipe::PipeFlags::from_bits_retain(flags as u32) | rustix::pipe::PipeFlags::CLOEXEC;
        let (read, write) = rustix::pipe::pipe_with(flags).map_err(errno::of)?;
        Ok((File::nowhere(read), File::nowhere(write)))
    }

    fn memory_file(&self, name: &[u8], flags: u32) -> R<File> {
        memory_file(name, MemfdFlags::from_bits_retain(flags)).map(File::nowhere)
    }

    fn poll(&self, files: &mut [Poll<'_, File>], timeout: Option<Timespec>) -> R<usize> {
        by_descriptor::poll(files, timeout)
    }

    fn epoll(&self) -> R<File> {
        epoll::create()
    }

    fn epoll_control(
        &self,
        epoll: &File,
        operation: i32,
        file: &File,
        descriptor: i32,
        event: EpollEvent,
    ) -> R<()> {
        epoll::control(epoll, operation, file, descriptor, event)
    }

    fn epoll_wait(&self, epoll: &File, into: Slice<'_>, timeout: Option<Timespec>) -> R<usize> {
        epoll::wait(epoll, into, timeout)
    }

    fn eventfd(&self, initial: u32, flags: i32) -> R<File> {
        events::eventfd(initial, flags)
    }

    fn timerfd(&self, clock: i32, flags: i32) -> R<File> {
        events::timerfd(clock, flags)
    }

    fn set_timerfd(&self, timer: &File, flags: i32, setting: &Itimerspec) -> R<Itimerspec> {
        events::set_timerfd(timer, flags, setting)
    }

    fn timerfd_setting(&self, timer: &File) -> R<Itimerspec> {
        events::timerfd_setting(timer)
    }

    fn inotify(&self, flags: i32) -> R<File> {
        events::inotify(flags)
    }

    fn add_watch(&self, watcher: &File, at: R<At<'_, File>>, mask: u32) -> R<i32> {
        events::add_watch(watcher, at.and_then(|at| self.name(at)), mask)
    }

    fn remove_watch(&self, watcher: &File, watch: i32) -> R<()> {
        events::remove_watch(watcher, watch)
    }

    fn send_file(&self, from: &File, offset: Option<Slice<'_>>, to: &File, count: u32) -> R<usize> {
        transfer::send_file(from, offset, to, count)
    }

    fn copy_range(&self, from: Range<'_>, to: Range<'_>, count: u32, flags: u32) -> R<usize> {
        transfer::copy_range(from, to, count, flags)
    }

    fn splice(&self, from: Range<'_>, to: Range<'_>, count: u32, flags: u32) -> R<usize> {
        transfer::splice(from, to, count, flags)
    }

    fn tee(&self, from: &File, to: &File, count: u32, flags: u32) -> R<usize> {
        transfer::tee(from, to, count, flags)
    }

    fn splice_memory(&self, pipe: &File, memory: &[Slice<'_>], flags: u32) -> R<usize> {
        transfer::splice_memory(pipe, memory, flags)
    }

    fn read_ahead(&self, file: &File, offset: i64, count: u32) -> R<()> {
        transfer::read_ahead(file, offset, count)
    }

    fn sync_range(&self, file: &File, offset: i64, count: i64, flags: u32) -> R<()> {
        transfer::sync_range(file, offset, count, flags)
    }

    fn readv2(&self, file: &File, into: &[Slice<'_>], position: Position, flags: i32) -> R<usize> {
        by_descriptor::readv2(file, into, position, flags)
    }

    fn writev2(&self, file: &File, from: &[Slice<'_>], position: Position, flags: i32) -> R<usize> {
        by_descriptor::writev2(file, from, position, flags)
    }

    fn map(&self, memory: &AddressSpace, request: MapRequest, file: Option<(&File, i64)>) -> R<u32> {
        let file = match file {
            Some((file, offset)) => Some((file.raw(Errno::ENODEV)?, offset)),
            None => None,
        };
        memory.map(request, file)
    }

    #[inline]
    fn clock(&self, clock: i32) -> R<Timespec> {
        self.own_clock(clock)?;
        let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
        // SAFETY: `time` is written.
        errno::zero(unsafe { libc::clock_gettime(clock, &mut time) })?;
        // Volatile, so that the halves are read as they were written just now: for one read of both the processor would wait until they are in
        // the cache, a fifth of the call's time.
        // SAFETY: reads a field of a local variable.
        Ok(Timespec { sec: unsafe { std::ptr::read_volatile(&raw const time.tv_sec) }, nsec: time.tv_nsec })
    }

    fn clock_resolution(&self, clock: i32) -> R<Timespec> {
        self.own_clock(clock)?;
        let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
        // SAFETY: `time` is written.
        errno::zero(unsafe { libc::clock_getres(clock, &mut time) })?;
        Ok(convert::timespec(time))
    }

    fn sleep(&self, clock: i32, absolute: bool, time: &Timespec) -> Result<(), (Errno, Timespec)> {
        let none = Timespec { sec: 0, nsec: 0 };
        self.own_clock(clock).map_err(|error| (error, none))?;
        let request = convert::to_timespec(time);
        let mut left = libc::timespec { tv_sec: 0, tv_nsec: 0 };
        let flags = if absolute { libc::TIMER_ABSTIME } else { 0 };
        // SAFETY: `request` is read, `left` written. The call returns the error.
        match unsafe { libc::clock_nanosleep(clock, flags, &request, &mut left) } {
            0 => Ok(()),
            error => Err((Errno(error), convert::timespec(left))),
        }
    }

    fn set_alarm(&self, at: Option<Timespec>) -> R<()> {
        self.alarm.set(at)
    }

    fn random(&self, into: Slice<'_>, flags: u32) -> R<usize> {
        let to = into.memory().host_pointer(into.address());
        // SAFETY: the bytes lie in guest memory, where no Rust object does.
        errno::count(unsafe { libc::getrandom(to.cast(), into.len() as usize, flags) })
    }

    fn times(&self) -> (Tms, i64) {
        // SAFETY: zeroes are a valid tms, and it is written.
        let (tms, ticks) = unsafe {
            let mut tms: libc::tms = std::mem::zeroed();
            let ticks = libc::times(&mut tms);
            (tms, ticks)
        };
        let tms = Tms {
            utime: tms.tms_utime,
            stime: tms.tms_stime,
            cutime: tms.tms_cutime,
            cstime: tms.tms_cstime,
        };
        (tms, ticks)
    }

    fn usage(&self, who: i32) -> R<Rusage> {
        // SAFETY: zeroes are a valid rusage, and it is written.
        unsafe {
            let mut usage: libc::rusage = std::mem::zeroed();
            errno::zero(libc::getrusage(who, &mut usage))?;
            Ok(convert::usage(&usage))
        }
    }

    fn limit(&self, resource: i32) -> R<Rlimit> {
        let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
        // SAFETY: `limit` is written. The type of the first argument is the C library's own.
        errno::zero(unsafe { libc::getrlimit(resource as _, &mut limit) })?;
        Ok(Rlimit { cur: limit.rlim_cur, max: limit.rlim_max })
    }

    fn set_limit(&self, resource: i32, limit: &Rlimit) -> R<()> {
        let limit = libc::rlimit { rlim_cur: limit.cur, rlim_max: limit.max };
        // SAFETY: `limit` is read. The type of the first argument is the C library's own.
        errno::zero(unsafe { libc::setrlimit(resource as _, &limit) })
    }

    fn system_name(&self) -> Utsname {
        convert::system_name(&rustix::system::uname())
    }

    fn system_information(&self) -> R<Sysinfo> {
        // SAFETY: zeroes are a valid sysinfo, and it is written.
        unsafe {
            let mut info: libc::sysinfo = std::mem::zeroed();
            errno::zero(libc::sysinfo(&mut info))?;
            Ok(convert::system_information(&info))
        }
    }

    #[inline]
    fn identity(&self) -> Identity {
        self.identity
    }

    fn parent(&self) -> i32 {
        rustix::process::Pid::as_raw(rustix::process::getppid())
    }

    fn groups(&self) -> R<Vec<u32>> {
        let groups = rustix::process::getgroups().map_err(errno::of)?;
        Ok(groups.into_iter().map(rustix::process::Gid::as_raw).collect())
    }

    fn process_group(&self, pid: i32) -> R<i32> {
        // SAFETY: getpgid takes no memory.
        let group = unsafe { libc::getpgid(self.own_process(pid)?) };
        errno::zero(group).map(|()| group)
    }

    fn session(&self, pid: i32) -> R<i32> {
        // SAFETY: getsid takes no memory.
        let session = unsafe { libc::getsid(self.own_process(pid)?) };
        errno::zero(session).map(|()| session)
    }

    fn set_umask(&self, mask: u32) -> u32 {
        rustix::process::umask(Mode::from_bits_retain(mask & 0o777)).as_raw_mode()
    }

    fn set_process_group(&self, group: i32) -> R<()> {
        // A sandboxed guest joins nobody else's group.
        let own = matches!(self.world, World::Host) || group == self.identity.pid;
        if !own && self.process_group(0)? != group {
            return Err(Errno::EPERM);
        }
        // SAFETY: setpgid takes no memory.
        errno::zero(unsafe { libc::setpgid(0, group) })
    }

    fn new_session(&self) -> R<i32> {
        // SAFETY: setsid takes no memory.
        let session = unsafe { libc::setsid() };
        errno::zero(session).map(|()| session)
    }

    fn priority(&self, which: i32, who: i32) -> R<i32> {
        let (which, who) = self.priority_subject(which, who)?;
        scheduling::priority(which, who)
    }

    fn set_priority(&self, which: i32, who: i32, nice: i32) -> R<()> {
        let (which, who) = self.priority_subject(which, who)?;
        scheduling::set_priority(which, who, nice)
    }

    fn scheduler(&self) -> R<i32> {
        scheduling::scheduler()
    }

    fn set_scheduler(&self, policy: Option<i32>, priority: i32) -> R<()> {
        scheduling::set_scheduler(policy, priority)
    }

    fn scheduling_priority(&self) -> R<i32> {
        scheduling::parameter()
    }

    fn priority_range(&self, policy: i32) -> R<(i32, i32)> {
        scheduling::priority_range(policy)
    }

    fn scheduling_interval(&self) -> R<Timespec> {
        scheduling::interval()
    }

    fn affinity(&self) -> R<Vec<u8>> {
        scheduling::affinity()
    }

    fn set_affinity(&self, set: &[u8]) -> R<()> {
        scheduling::set_affinity(set)
    }

    fn processor(&self) -> R<(u32, u32)> {
        scheduling::processor()
    }

    fn timer_slack(&self) -> R<i64> {
        scheduling::timer_slack()
    }

    fn set_timer_slack(&self, nanoseconds: u64) -> R<()> {
        scheduling::set_timer_slack(nanoseconds)
    }

    fn memory_barrier(&self, command: i32, flags: u32, processor: i32) -> R<i64> {
        scheduling::memory_barrier(command, flags, processor)
    }

    fn clock_adjustment(&self, timex: &mut Timex) -> R<i32> {
        const _: () = assert!(size_of::<Timex>() == size_of::<libc::timex>());
        // SAFETY: a timex has the size of the structure that is read and written, and any bytes are a value of it.
        let state = unsafe { libc::adjtimex(std::ptr::from_mut(timex).cast()) };
        errno::zero(state).map(|()| state)
    }

    fn yield_now(&self) {
        rustix::thread::sched_yield();
    }

    fn processors(&self) -> usize {
        std::thread::available_parallelism().map_or(1, usize::from)
    }

    fn pause(&self) {
        // SAFETY: pause takes no memory.
        unsafe { libc::pause() };
    }

    fn stop(&self) {
        // SAFETY: kill takes no memory; the process itself stops until somebody continues it.
        unsafe { libc::kill(libc::getpid(), libc::SIGSTOP) };
    }
}

impl LinuxBackend {
    /// A clock that belongs to everyone or to this process. Negative numbers name a process's or thread's
    /// processor time, or a device by its descriptor, which would be the host's.
    fn own_clock(&self, clock: i32) -> R<()> {
        const KIND: i32 = 7;
        if clock >= 0 {
            return Ok(());
        }
        let (process, kind) = (!(clock >> 3), clock & KIND);
        if kind == 3 || (process != 0 && process != self.identity.pid) { Err(Errno::EINVAL) } else { Ok(()) }
    }

    /// In a sandbox this process is the only one of its group and of its user.
    fn priority_subject(&self, which: i32, who: i32) -> R<(i32, i32)> {
        if matches!(self.world, World::Host) {
            return Ok((which, who));
        }
        let own = match which.cast_unsigned() {
            libc::PRIO_PROCESS => self.identity.pid,
            libc::PRIO_PGRP => self.process_group(0)?,
            libc::PRIO_USER => self.identity.uid[0] as i32,
            _ => return Err(Errno::EINVAL),
        };
        if who == 0 || who == own { Ok((libc::PRIO_PROCESS as i32, 0)) } else { Err(Errno::ESRCH) }
    }

    /// Processes other than this one are not there.
    fn own_process(&self, pid: i32) -> R<i32> {
        let own = pid == 0 || pid == self.identity.pid || matches!(self.world, World::Host);
        if own { Ok(pid) } else { Err(Errno::ESRCH) }
    }
}

/// The object behind a descriptor as a path, for calls that have no other form.
fn descriptor_path(fd: impl AsFd) -> Vec<u8> {
    format!("/proc/self/fd/{}", fd.as_fd().as_raw_fd()).into_bytes()
}
