//! The devices that every sandbox has, below `/dev`: what a program takes for granted and what cannot harm anybody.
//!
//! | path | what |
//! |---|---|
//! | `null`, `zero`, `full`, `random`, `urandom` | the host's, which keep nothing |
//! | `ptmx` | makes a pseudoterminal of the guest's own |
//! | `pts/N` | the slave of one whose master the guest has open; others are not there |
//! | `shm/NAME` | files in memory that nobody but this process sees and that end with it, for `shm_open` |
//!
//! A mount that shows something at one of these paths comes first. A slave is opened through its master (TIOCGPTPEER), so no
//! path of the host's `/dev/pts` decides which it is. A file in `shm` is a memfd; opening its name opens it again,
//! so that each description has its own offset and access mode, which the memfd's permission bits decide on.
use std::collections::BTreeMap;
use std::ffi::CStr;
use std::os::fd::{AsFd, AsRawFd, FromRawFd, OwnedFd, RawFd};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use muslin_abi::fcntl::{
    O_ACCMODE, O_CREAT, O_DIRECTORY, O_EXCL, O_PATH, O_RDONLY, O_TRUNC, RENAME_NOREPLACE,
};
use muslin_kernel::Errno;
use rustix::fs::{MemfdFlags, Mode, OFlags};

use super::file::{File, Place};
use super::{R, descriptor_path, memory_file};
use crate::errno;

const PLAIN: [(&[u8], &CStr); 5] = [
    (b"null", c"/dev/null"),
    (b"zero", c"/dev/zero"),
    (b"full", c"/dev/full"),
    (b"random", c"/dev/random"),
    (b"urandom", c"/dev/urandom"),
];

/// What a path below `/dev` means, whether it is there or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Device {
    /// One of the host's.
    Plain(&'static CStr),
    /// `ptmx`.
    Multiplexer,
    /// `pts/N`.
    Slave(u32),
    /// `shm/NAME`.
    Shared(Vec<u8>),
}

/// A directory of devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Directory {
    /// `/dev`.
    Devices,
    /// `/dev/pts`.
    Slaves,
    /// `/dev/shm`.
    Shared,
}

/// Types of directory entries, as getdents64 has them.
pub(crate) const DT_CHR: u8 = 2;
pub(crate) const DT_DIR: u8 = 4;
pub(crate) const DT_REG: u8 = 8;

/// The directory of a guest path.
pub(crate) fn directory(path: &[&[u8]]) -> Option<Directory> {
    match path {
        [b"dev"] => Some(Directory::Devices),
        [b"dev", b"pts"] => Some(Directory::Slaves),
        [b"dev", b"shm"] => Some(Directory::Shared),
        _ => None,
    }
}

/// The device of a guest path.
pub(crate) fn device(path: &[&[u8]]) -> Option<Device> {
    match path {
        [b"dev", b"ptmx"] | [b"dev", b"pts", b"ptmx"] => Some(Device::Multiplexer),
        [b"dev", b"pts", number] => {
            let text = str::from_utf8(number).ok()?;
            let number: u32 = text.parse().ok()?;
            (number.to_string() == text).then_some(Device::Slave(number))
        }
        [b"dev", b"shm", name] => Some(Device::Shared(name.to_vec())),
        [b"dev", name] => PLAIN.iter().find(|(plain, _)| plain == name).map(|(_, host)| Device::Plain(host)),
        _ => None,
    }
}

/// Whether a guest path is a device or a directory of devices.
pub(crate) fn is_known(path: &[&[u8]]) -> bool {
    directory(path).is_some() || device(path).is_some()
}

/// What a file of a device is besides its descriptor.
pub(crate) enum DeviceFile {
    /// The host's, which must not change.
    Plain,
    /// A pseudoterminal's master; its number is the guest's as long as this lives.
    Master(#[expect(dead_code, reason = "lives as long as the master is open")] Registration),
    /// A slave.
    Slave(u32),
    /// A file in memory.
    Shared(Arc<Shared>),
}

impl DeviceFile {
    /// The guest's path of a file whose link on the host says `link`.
    pub fn path(&self, link: Vec<u8>) -> Vec<u8> {
        match self {
            DeviceFile::Plain => link,
            DeviceFile::Master(_) => b"/dev/ptmx".to_vec(),
            DeviceFile::Slave(number) => format!("/dev/pts/{number}").into_bytes(),
            DeviceFile::Shared(shared) => {
                let name = link.strip_prefix(b"/memfd:").unwrap_or(&link);
                let name = name.strip_suffix(b" (deleted)").unwrap_or(name);
                let deleted: &[u8] = if shared.links() == 0 { b" (deleted)" } else { b"" };
                [b"/dev/shm/", name, deleted].concat()
            }
        }
    }

    /// What the same file is when it is opened again; a master becomes another one.
    pub fn again(&self) -> Option<DeviceFile> {
        match self {
            DeviceFile::Plain => Some(DeviceFile::Plain),
            DeviceFile::Master(_) => None,
            DeviceFile::Slave(number) => Some(DeviceFile::Slave(*number)),
            DeviceFile::Shared(shared) => Some(DeviceFile::Shared(shared.clone())),
        }
    }
}

/// A file of `/dev/shm`.
pub(crate) struct Shared {
    memory: OwnedFd,
    names: AtomicU64,
}

impl Shared {
    /// How many names it has: the host does not know.
    pub fn links(&self) -> u64 {
        self.names.load(Ordering::Relaxed)
    }
}

type Masters = Arc<Mutex<BTreeMap<u32, RawFd>>>;

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Every change of these tables is one call.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A master in the table; it leaves it before its descriptor is closed.
pub(crate) struct Registration {
    masters: Masters,
    number: u32,
}

impl Drop for Registration {
    fn drop(&mut self) {
        lock(&self.masters).remove(&self.number);
    }
}

/// The devices of a guest.
#[derive(Default)]
pub(crate) struct Devices {
    masters: Masters,
    shared: Mutex<BTreeMap<Vec<u8>, Arc<Shared>>>,
}

impl Devices {
    /// The names in a directory, with their types.
    pub fn names(&self, directory: Directory) -> Vec<(Vec<u8>, u8)> {
        match directory {
            Directory::Devices => {
                let plain = PLAIN.iter().map(|(name, _)| (name.to_vec(), DT_CHR));
                let others = [(b"ptmx", DT_CHR), (b"pts\0", DT_DIR), (b"shm\0", DT_DIR)];
                let others =
                    others.map(|(name, kind)| (name.iter().copied().filter(|b| *b != 0).collect(), kind));
                plain.chain(others).collect()
            }
            Directory::Slaves => {
                let numbers = lock(&self.masters);
                let slaves = numbers.keys().map(|number| (number.to_string().into_bytes(), DT_CHR));
                slaves.chain([(b"ptmx".to_vec(), DT_CHR)]).collect()
            }
            Directory::Shared => lock(&self.shared).keys().map(|name| (name.clone(), DT_REG)).collect(),
        }
    }

    fn shared(&self, name: &[u8]) -> R<Arc<Shared>> {
        lock(&self.shared).get(name).cloned().ok_or(Errno::ENOENT)
    }

    /// The object itself, for calls that ask about it.
    pub fn object(&self, device: &Device) -> R<OwnedFd> {
        let at = |path: &CStr| {
            rustix::fs::open(path, OFlags::PATH | OFlags::CLOEXEC, Mode::empty()).map_err(errno::of)
        };
        match device {
            Device::Plain(host) => at(host),
            Device::Multiplexer => at(c"/dev/ptmx"),
            Device::Slave(number) => {
                let masters = lock(&self.masters);
                if !masters.contains_key(number) {
                    return Err(Errno::ENOENT);
                }
                // Opening it for real would end the master's wait for somebody to open it.
                let path = format!("/dev/pts/{number}");
                rustix::fs::open(path, OFlags::PATH | OFlags::NOFOLLOW | OFlags::CLOEXEC, Mode::empty())
                    .map_err(errno::of)
            }
            Device::Shared(name) => self.shared(name)?.memory.try_clone().map_err(|_| Errno::EMFILE),
        }
    }

    /// As [`object`](Self::object), for calls that change it.
    ///
    /// # Errors
    /// EPERM for what is not the guest's own.
    pub fn own_object(&self, device: &Device) -> R<OwnedFd> {
        let object = self.object(device)?;
        match device {
            Device::Plain(_) | Device::Multiplexer => Err(Errno::EPERM),
            Device::Slave(_) | Device::Shared(_) => Ok(object),
        }
    }

    /// `open`.
    pub fn open(&self, device: &Device, flags: i32, mode: u32) -> R<File> {
        if let Device::Shared(name) = device {
            return self.open_shared(name, flags, mode);
        }
        let object = self.object(device)?;
        if flags & (O_CREAT | O_EXCL) == O_CREAT | O_EXCL {
            return Err(Errno::EEXIST);
        }
        if flags & O_DIRECTORY != 0 {
            return Err(Errno::ENOTDIR);
        }
        if flags & O_PATH != 0 {
            return Ok(File::open(object, Place::Device(DeviceFile::Plain)));
        }
        // Host flags: no terminal becomes that of the host's session by being opened.
        let host = OFlags::from_bits_retain((flags & !(O_CREAT | O_EXCL | O_TRUNC)) as u32)
            | OFlags::CLOEXEC
            | OFlags::NOCTTY;
        let open = |path: &CStr| rustix::fs::open(path, host, Mode::empty()).map_err(errno::of);
        match device {
            Device::Plain(path) => Ok(File::open(open(path)?, Place::Device(DeviceFile::Plain))),
            Device::Multiplexer => self.master(open(c"/dev/ptmx")?),
            Device::Slave(number) => {
                let masters = lock(&self.masters);
                let master = *masters.get(number).ok_or(Errno::ENOENT)?;
                // SAFETY: the descriptor is in the table as long as it is open. The request takes flags and no memory.
                let slave = unsafe { libc::ioctl(master, libc::TIOCGPTPEER as _, host.bits() as i32) };
                errno::zero(slave)?;
                // SAFETY: the call made this descriptor, and nobody else has it.
                let slave = unsafe { OwnedFd::from_raw_fd(slave) };
                Ok(File::open(slave, Place::Device(DeviceFile::Slave(*number))))
            }
            Device::Shared(_) => Err(Errno::ENOENT),
        }
    }

    /// Enters a new master into the table.
    fn master(&self, fd: OwnedFd) -> R<File> {
        let mut number: u32 = 0;
        // SAFETY: the request writes one int.
        errno::zero(unsafe { libc::ioctl(fd.as_raw_fd(), libc::TIOCGPTN as _, &raw mut number) })?;
        lock(&self.masters).insert(number, fd.as_raw_fd());
        let registration = Registration { masters: self.masters.clone(), number };
        Ok(File::open(fd, Place::Device(DeviceFile::Master(registration))))
    }

    fn open_shared(&self, name: &[u8], flags: i32, mode: u32) -> R<File> {
        if name.len() > 255 {
            return Err(Errno::ENAMETOOLONG);
        }
        if flags & O_DIRECTORY != 0 {
            return match self.shared(name) {
                // O_TMPFILE contains O_DIRECTORY.
                Ok(_) => Err(Errno::ENOTDIR),
                Err(_) if flags & O_CREAT != 0 => Err(Errno::EINVAL),
                Err(error) => Err(error),
            };
        }
        let mut table = lock(&self.shared);
        let (shared, is_new) = match table.get(name) {
            Some(_) if flags & (O_CREAT | O_EXCL) == O_CREAT | O_EXCL => return Err(Errno::EEXIST),
            Some(shared) => (shared.clone(), false),
            None if flags & O_CREAT == 0 || flags & O_PATH != 0 => return Err(Errno::ENOENT),
            None => {
                let memory = memory_file(name, MemfdFlags::empty()).or_else(|_| {
                    // Names of memfds are shorter than those of files.
                    memory_file(b"shm", MemfdFlags::empty())
                })?;
                (Arc::new(Shared { memory, names: AtomicU64::new(1) }), true)
            }
        };
        let place = Place::Device(DeviceFile::Shared(shared.clone()));
        if flags & O_PATH != 0 {
            let fd = rustix::fs::open(
                descriptor_path(&shared.memory),
                OFlags::PATH | OFlags::CLOEXEC,
                Mode::empty(),
            );
            return Ok(File::open(fd.map_err(errno::of)?, place));
        }
        // The link that leads to the memory is followed, as there is none that the guest made.
        let host = flags & !(O_CREAT | O_EXCL | muslin_abi::fcntl::O_NOFOLLOW);
        let host = OFlags::from_bits_retain(host as u32) | OFlags::CLOEXEC;
        // A new file can be opened in any way, whatever its mode says for later.
        let fd = rustix::fs::open(descriptor_path(&shared.memory), host, Mode::empty()).map_err(errno::of)?;
        if is_new {
            let mode = Mode::from_bits_retain(mode & 0o7777 & !umask());
            rustix::fs::fchmod(&shared.memory, mode).map_err(errno::of)?;
            table.insert(name.to_vec(), shared);
        }
        Ok(File::open(fd, place))
    }

    /// `unlink`.
    pub fn unlink(&self, device: &Device) -> R<()> {
        let Device::Shared(name) = device else {
            return Err(self.object(device).err().unwrap_or(Errno::EPERM));
        };
        let shared = lock(&self.shared).remove(name).ok_or(Errno::ENOENT)?;
        shared.names.fetch_sub(1, Ordering::Relaxed);
        Ok(())
    }

    /// `link`.
    pub fn link(&self, old: &Device, new: &Device) -> R<()> {
        match (old, new) {
            (Device::Shared(old), Device::Shared(new)) => {
                let shared = self.shared(old)?;
                let mut table = lock(&self.shared);
                if table.contains_key(new) {
                    return Err(Errno::EEXIST);
                }
                shared.names.fetch_add(1, Ordering::Relaxed);
                table.insert(new.clone(), shared);
                Ok(())
            }
            (old, _) => Err(self.object(old).err().unwrap_or(Errno::EPERM)),
        }
    }

    /// `rename`.
    pub fn rename(&self, old: &Device, new: &Device, flags: u32) -> R<()> {
        let (Device::Shared(old), Device::Shared(new)) = (old, new) else {
            return Err(self.object(old).err().unwrap_or(Errno::EPERM));
        };
        let mut table = lock(&self.shared);
        let shared = table.get(old).cloned().ok_or(Errno::ENOENT)?;
        if flags & !(RENAME_NOREPLACE as u32) != 0 {
            return Err(Errno::EINVAL);
        }
        match table.get(new) {
            Some(_) if flags != 0 => return Err(Errno::EEXIST),
            // Two names of one file: nothing is done, and both stay.
            Some(existing) if Arc::ptr_eq(existing, &shared) => return Ok(()),
            _ => {}
        }
        table.remove(old);
        if let Some(replaced) = table.insert(new.clone(), shared) {
            replaced.names.fetch_sub(1, Ordering::Relaxed);
        }
        Ok(())
    }

    /// Whether something is there; for calls that would make something.
    pub fn create(&self, device: &Device) -> Errno {
        match self.object(device) {
            Ok(_) => Errno::EEXIST,
            // Files in memory are all that can be there.
            Err(Errno::ENOENT) => Errno::EPERM,
            Err(error) => error,
        }
    }

    /// How many names the file of a path has, where the host does not know.
    pub fn links(&self, device: &Device) -> Option<u64> {
        match device {
            Device::Shared(name) => Some(self.shared(name).ok()?.links()),
            _ => None,
        }
    }
}

/// The mask for new files. Linux shows it in a file; the call could only show it by changing it.
fn umask() -> u32 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("Umask:"));
    mask.and_then(|mask| u32::from_str_radix(mask.trim(), 8).ok()).unwrap_or(0o022)
}

/// Opens a file again, as through `/proc/self/fd/N`: never with more rights than it was opened with.
pub(super) fn reopen(file: &File, flags: i32) -> R<OwnedFd> {
    let fd = file.fd(Errno::EACCES)?;
    let had = rustix::fs::fcntl_getfl(fd).map_err(errno::of)?.bits() as i32;
    let writes = flags & O_ACCMODE != O_RDONLY || flags & O_TRUNC != 0;
    if had & O_PATH == 0 && had & O_ACCMODE != 2 {
        let reads = flags & O_ACCMODE != 1;
        let (could_write, could_read) = (had & O_ACCMODE == 1, had & O_ACCMODE == O_RDONLY);
        if writes && !could_write || reads && !could_read {
            return Err(Errno::EACCES);
        }
    }
    if writes {
        file.writable()?;
    }
    let host = flags & !(O_CREAT | O_EXCL | muslin_abi::fcntl::O_NOFOLLOW);
    let host = OFlags::from_bits_retain(host as u32) | OFlags::CLOEXEC | OFlags::NOCTTY;
    rustix::fs::open(descriptor_path(fd.as_fd()), host, Mode::empty()).map_err(errno::of)
}
