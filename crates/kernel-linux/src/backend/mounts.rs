//! The sandbox's view: host directories at guest paths, and nothing else.
//!
//! # How a path is kept inside
//!
//! A guest path is cut lexically at the mount it lies in, and the rest is given to the host's `openat2` with the
//! mount's directory as its root (RESOLVE_IN_ROOT): absolute links, relative links and `..` all stay below it,
//! however the tree changes meanwhile. Only the choice of the mount is made here, so a mistake in it could show the
//! wrong mount and never the outside.
//!
//! Most paths need no second step: a path relative to an open directory is first tried from that directory with
//! links refused, and a single name below a mount's root is looked up without following it.
//!
//! Calls that have no form with resolve flags get their directory opened this way first, then name the last
//! component in it, which they do not follow; or they get the object itself, opened with O_PATH.
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::Path;
use std::sync::Mutex;

use muslin_abi::stat::{S_IFDIR, Stat};
use muslin_kernel::{Errno, Memory, UserSlice};
use rustix::fs::{Mode, OFlags, ResolveFlags};
use zerocopy::FromZeros;

use super::devices::{self, DT_DIR, Device, Devices};
use super::file::{File, Inner, Place};
use crate::errno;

/// A host directory that the guest sees, with everything in it: one that holds `/proc` shows this process's own
/// memory, one that holds `/dev` its devices.
#[derive(Debug)]
pub struct Mount {
    root: OwnedFd,
    /// The components of the guest path.
    guest: Vec<Vec<u8>>,
    read_only: bool,
}

impl Mount {
    /// Opens a host directory to appear at an absolute guest path.
    ///
    /// # Errors
    /// Whatever opening the directory gives; `InvalidInput` for a guest path that is not absolute or has `..`.
    pub fn new(host: &Path, guest: &[u8], read_only: bool) -> io::Result<Self> {
        let invalid = |what| io::Error::new(io::ErrorKind::InvalidInput, what);
        if guest.first() != Some(&b'/') {
            return Err(invalid("the guest path of a directory must begin with /"));
        }
        let guest: Vec<Vec<u8>> = components(guest).filter(|c| *c != b".").map(<[u8]>::to_vec).collect();
        if guest.iter().any(|c| c == b"..") {
            return Err(invalid("the guest path of a directory must not contain .."));
        }
        let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let root = rustix::fs::open(host, flags, Mode::empty())?;
        Ok(Mount { root, guest, read_only })
    }
}

fn components(path: &[u8]) -> impl Iterator<Item = &[u8]> {
    path.split(|byte| *byte == b'/').filter(|component| !component.is_empty())
}

fn absolute(components: &[impl AsRef<[u8]>]) -> Vec<u8> {
    if components.is_empty() {
        return b"/".to_vec();
    }
    components.iter().flat_map(|c| [b"/", c.as_ref()].concat()).collect()
}

/// All mounts.
pub(crate) struct Mounts {
    mounts: Vec<Mount>,
    /// Some mount lies inside another: a relative path can enter it.
    nested: bool,
}

/// What a guest path means.
pub(crate) enum Target<'a> {
    /// An object in a mount, which may exist or not.
    Mounted(Mounted<'a>),
    /// A directory above mounts.
    Synthetic(SyntheticDirectory),
    /// Below `/dev`, where no mount has it.
    Device(Device),
    /// A name that does not exist in a directory above mounts.
    Missing,
}

/// A path inside a mount.
pub(crate) struct Mounted<'a> {
    mounts: &'a Mounts,
    pub index: usize,
    pub read_only: bool,
    from: From<'a>,
}

#[derive(Clone)]
enum From<'a> {
    /// Relative to an open directory, without `..`.
    Directory(&'a File, &'a [u8]),
    /// Relative to the mount's root; empty for the root itself.
    Root(Vec<u8>),
}

impl Mounts {
    /// # Errors
    /// `InvalidInput` if two mounts have the same guest path; `Unsupported` if the host has no openat2.
    pub fn new(mounts: Vec<Mount>) -> io::Result<Self> {
        let starts_with = |long: &Mount, short: &Mount| long.guest.starts_with(&short.guest);
        let mut nested = false;
        for (index, a) in mounts.iter().enumerate() {
            for b in &mounts[index + 1..] {
                if a.guest == b.guest {
                    let path = String::from_utf8_lossy(&absolute(&a.guest)).into_owned();
                    let text = format!("two directories are to appear at {path}");
                    return Err(io::Error::new(io::ErrorKind::InvalidInput, text));
                }
                nested |= starts_with(a, b) || starts_with(b, a);
            }
        }
        if let Some(mount) = mounts.first() {
            let probe = openat2(mount.root.as_fd(), b".", OFlags::PATH, 0, IN_ROOT);
            if probe.is_err_and(|error| error == Errno::ENOSYS) {
                let text =
                    "the host's kernel has no openat2 (Linux 5.6), which keeps paths inside their mounts";
                return Err(io::Error::new(io::ErrorKind::Unsupported, text));
            }
        }
        Ok(Mounts { mounts, nested })
    }

    fn exact(&self, guest: &[&[u8]]) -> Option<usize> {
        self.mounts.iter().position(|mount| mount.guest.iter().map(Vec::as_slice).eq(guest.iter().copied()))
    }

    /// The mount with the longest guest path that begins `guest`.
    fn longest(&self, guest: &[&[u8]]) -> Option<usize> {
        (0..=guest.len()).rev().find_map(|length| self.exact(&guest[..length]))
    }

    /// Whether a mount lies below a guest path; the root is there always.
    fn is_above_mounts(&self, guest: &[&[u8]]) -> bool {
        guest.is_empty() || self.below(guest).next().is_some()
    }

    fn below(&self, guest: &[&[u8]]) -> impl Iterator<Item = &Mount> {
        self.mounts.iter().filter(move |mount| {
            mount.guest.len() > guest.len() && mount.guest.iter().zip(guest).all(|(a, b)| a.as_slice() == *b)
        })
    }

    /// The next components of the mounts below a guest path.
    fn children(&self, guest: &[&[u8]]) -> BTreeSet<Vec<u8>> {
        self.below(guest).map(|mount| mount.guest[guest.len()].clone()).collect()
    }

    /// Finds the mount of a path.
    ///
    /// # Errors
    /// ENOTDIR if `dir` cannot have relative paths; ENOENT if a directory on the way does not exist.
    pub fn locate<'a>(
        &'a self,
        dir: &'a File,
        path: &'a [u8],
        devices: &Devices,
    ) -> Result<Target<'a>, Errno> {
        if path.first() == Some(&b'/') {
            return self.scan(path, devices);
        }
        match &dir.0 {
            Inner::Open { place: Place::Mount { index, read_only }, .. } => {
                let is_plain = !self.nested && components(path).all(|component| component != b"..");
                if is_plain && !(self.mounts[*index].guest.is_empty() && path.starts_with(b"dev")) {
                    let from = From::Directory(dir, path);
                    let mounted = Mounted { mounts: self, index: *index, read_only: *read_only, from };
                    return Ok(Target::Mounted(mounted));
                }
                self.scan(&[&self.path_of(dir)?, b"/".as_slice(), path].concat(), devices)
            }
            Inner::Synthetic(directory) => {
                self.scan(&[&directory.path, b"/".as_slice(), path].concat(), devices)
            }
            Inner::Open { .. } => Err(Errno::ENOTDIR),
        }
    }

    fn scan(&self, path: &[u8], devices: &Devices) -> Result<Target<'_>, Errno> {
        let mut guest: Vec<&[u8]> = Vec::new();
        let mut mount = self.exact(&[]);
        // The path inside the mount, and how far below its root it lies by its letters.
        let mut inside: Vec<&[u8]> = Vec::new();
        let mut depth = 0;
        for component in components(path) {
            if mount.is_none() && !self.is_directory(&guest) {
                // Below a device nothing is, not even itself.
                let device = devices::device(&guest);
                let missing = device.is_none_or(|device| devices.object(&device).is_err());
                return Err(if missing { Errno::ENOENT } else { Errno::ENOTDIR });
            }
            match component {
                b"." => inside.push(component),
                b".." if mount.is_some() && depth > 0 => {
                    inside.push(component);
                    depth -= 1;
                    guest.pop();
                }
                b".." => {
                    guest.pop();
                    mount = self.longest(&guest);
                    inside = mount.map_or(Vec::new(), |m| guest[self.mounts[m].guest.len()..].to_vec());
                    depth = inside.len();
                }
                _ => {
                    guest.push(component);
                    if let Some(found) = self.exact(&guest) {
                        (mount, depth) = (Some(found), 0);
                        inside.clear();
                    } else {
                        inside.push(component);
                        depth += 1;
                    }
                }
            }
        }
        if let Some(index) = mount {
            let mut inside = inside.join(&b'/');
            if path.ends_with(b"/") && !inside.is_empty() {
                inside.push(b'/');
            }
            let read_only = self.mounts[index].read_only;
            let mounted = Mounted { mounts: self, index, read_only, from: From::Root(inside) };
            // A mount of everything comes before the devices, if it has them.
            let is_device = self.mounts[index].guest.is_empty() && devices::is_known(&guest);
            if !is_device || mounted.has(&guest[..guest.len().min(2)]) {
                return Ok(Target::Mounted(mounted));
            }
        }
        if self.is_directory(&guest) {
            let mut names: BTreeMap<Vec<u8>, u8> =
                self.children(&guest).into_iter().map(|name| (name, DT_DIR)).collect();
            match devices::directory(&guest) {
                Some(directory) => names.extend(devices.names(directory)),
                None if guest.is_empty() => drop(names.insert(b"dev".to_vec(), DT_DIR)),
                None => {}
            }
            return Ok(Target::Synthetic(SyntheticDirectory::new(absolute(&guest), names)));
        }
        if let Some(device) = devices::device(&guest) {
            if path.ends_with(b"/") && devices.object(&device).is_ok() {
                return Err(Errno::ENOTDIR);
            }
            return Ok(Target::Device(device));
        }
        let parent = &guest[..guest.len() - 1];
        if self.is_directory(parent) { Ok(Target::Missing) } else { Err(Errno::ENOENT) }
    }

    /// Whether a guest path outside of all mounts is a directory that only we know.
    fn is_directory(&self, guest: &[&[u8]]) -> bool {
        self.is_above_mounts(guest) || devices::directory(guest).is_some()
    }

    /// The guest path of an open directory: where it is now.
    ///
    /// # Errors
    /// ENOENT if it was removed or moved out of its mount.
    pub fn path_of(&self, dir: &File) -> Result<Vec<u8>, Errno> {
        let (fd, index) = match &dir.0 {
            Inner::Synthetic(directory) => return Ok(directory.path.clone()),
            Inner::Open { fd, place: Place::Mount { index, .. }, .. } => (fd, *index),
            Inner::Open { .. } => return Err(Errno::ENOENT),
        };
        let inside = self.path_inside(fd.as_fd(), index)?;
        let mut path = absolute(&self.mounts[index].guest);
        if !inside.is_empty() {
            if path != b"/" {
                path.push(b'/');
            }
            path.extend(inside);
        }
        Ok(path)
    }

    /// The guest path of a host path in a mount.
    ///
    /// # Errors
    /// ENOENT if it is not in there.
    pub fn guest_path(&self, index: usize, host: &[u8]) -> Result<Vec<u8>, Errno> {
        let root = super::host_path_of(self.mounts[index].root.as_fd())?;
        let root = root.strip_suffix(b"/").unwrap_or(&root);
        let inside = host.strip_prefix(root).filter(|rest| rest.first().is_none_or(|byte| *byte == b'/'));
        let mut path = absolute(&self.mounts[index].guest);
        if path == b"/" {
            path.clear();
        }
        path.extend(inside.ok_or(Errno::ENOENT)?);
        Ok(if path.is_empty() { b"/".to_vec() } else { path })
    }

    /// The path of an open directory from its mount's root; empty for the root.
    fn path_inside(&self, fd: BorrowedFd<'_>, index: usize) -> Result<Vec<u8>, Errno> {
        let root = super::host_path_of(self.mounts[index].root.as_fd())?;
        let path = super::host_path_of(fd)?;
        if path == root {
            return Ok(Vec::new());
        }
        let rest = path.strip_prefix(root.as_slice()).ok_or(Errno::ENOENT)?;
        if root == b"/" {
            return Ok(rest.to_vec());
        }
        Ok(rest.strip_prefix(b"/").ok_or(Errno::ENOENT)?.to_vec())
    }
}

const IN_ROOT: ResolveFlags = ResolveFlags::IN_ROOT.union(ResolveFlags::NO_MAGICLINKS);
const WITHOUT_LINKS: ResolveFlags =
    ResolveFlags::BENEATH.union(ResolveFlags::NO_SYMLINKS).union(ResolveFlags::NO_MAGICLINKS);

/// Linux's openat ignores what its openat2 refuses: bits that it does not know, a mode without a new file.
fn openat2(
    dir: BorrowedFd<'_>,
    path: &[u8],
    flags: OFlags,
    mode: u32,
    resolve: ResolveFlags,
) -> Result<OwnedFd, Errno> {
    let known = OFlags::from_bits_retain(0o37777703);
    let mut flags = flags & known;
    if flags.contains(OFlags::PATH) {
        flags &= OFlags::PATH | OFlags::DIRECTORY | OFlags::NOFOLLOW;
    }
    let creates = flags.contains(OFlags::CREATE) || flags.contains(OFlags::TMPFILE);
    let mode = Mode::from_bits_retain(if creates { mode & 0o7777 } else { 0 });
    let mut tries = 0;
    loop {
        match rustix::fs::openat2(dir, path, flags | OFlags::CLOEXEC, mode, resolve) {
            // A rename elsewhere made `..` uncertain: the man page says to try again.
            Err(rustix::io::Errno::AGAIN) if tries < RETRIES => tries += 1,
            result => return result.map_err(errno::of),
        }
    }
}

/// How often a path is tried again that renames elsewhere disturb. A lease says EAGAIN too, and means it.
const RETRIES: u32 = 1000;

impl<'a> Mounted<'a> {
    fn root(&self) -> BorrowedFd<'a> {
        self.mounts.mounts[self.index].root.as_fd()
    }

    fn same_start(&self, from: From<'a>) -> Mounted<'a> {
        Mounted { mounts: self.mounts, index: self.index, read_only: self.read_only, from }
    }

    /// Whether the mount has these components below its root.
    fn has(&self, components: &[&[u8]]) -> bool {
        self.same_start(From::Root(components.join(&b'/'))).object(true).is_ok()
    }

    /// Fails with EROFS in a read-only mount.
    pub fn writable(&self) -> Result<(), Errno> {
        if self.read_only { Err(Errno::EROFS) } else { Ok(()) }
    }

    /// Opens the object. A new file's mode is `mode`.
    pub fn open(&self, flags: OFlags, mode: u32) -> Result<OwnedFd, Errno> {
        match &self.from {
            From::Directory(dir, path) => {
                let fd = dir.fd(Errno::ENOTDIR)?;
                match openat2(fd, path, flags, mode, WITHOUT_LINKS) {
                    // There is a link on the way, or at the end: it may lead out of `dir` and not of the mount.
                    Err(Errno::ELOOP | Errno::EXDEV) => {}
                    result => return result,
                }
                let mut inside = self.mounts.path_inside(fd, self.index)?;
                inside.push(b'/');
                inside.extend_from_slice(path);
                let inside = inside.strip_prefix(b"/").unwrap_or(&inside);
                openat2(self.root(), inside, flags, mode, IN_ROOT)
            }
            From::Root(path) if path.is_empty() => openat2(self.root(), b".", flags, mode, IN_ROOT),
            From::Root(path) => openat2(self.root(), path, flags, mode, IN_ROOT),
        }
    }

    /// Opens the object itself, whatever it is, for calls that take a descriptor and an empty path.
    pub fn object(&self, follow: bool) -> Result<OwnedFd, Errno> {
        let nofollow = if follow { OFlags::empty() } else { OFlags::NOFOLLOW };
        self.open(OFlags::PATH | nofollow, 0)
    }

    fn path(&self) -> &[u8] {
        match &self.from {
            From::Directory(_, path) => path,
            From::Root(path) => path,
        }
    }

    fn base(&self) -> Result<BorrowedFd<'_>, Errno> {
        match &self.from {
            From::Directory(dir, _) => dir.fd(Errno::ENOTDIR),
            From::Root(_) => Ok(self.root()),
        }
    }

    /// If the path is one plain name: the directory that it is in, and the name. A call that does not follow it
    /// cannot leave the directory.
    pub fn single(&self) -> Option<(BorrowedFd<'_>, &[u8])> {
        let name = self.path();
        let plain = !name.is_empty() && !name.contains(&b'/') && name != b"." && name != b"..";
        if plain { Some((self.base().ok()?, name)) } else { None }
    }

    /// Calls `f` with the open directory of the last component and that component, as given, with its slashes.
    /// Only for calls that never follow their last component.
    ///
    /// # Errors
    /// `at_root` if the path is the mount's root, which has no name; those of opening the directory.
    pub fn in_parent<T>(
        &self,
        at_root: Errno,
        f: impl FnOnce(BorrowedFd<'_>, &[u8]) -> rustix::io::Result<T>,
    ) -> Result<T, Errno> {
        let path = self.path();
        let end = path.iter().rposition(|byte| *byte != b'/').map_or(0, |last| last + 1);
        if end == 0 {
            return Err(at_root);
        }
        let cut = path[..end].iter().rposition(|byte| *byte == b'/').map_or(0, |slash| slash + 1);
        let (parent, name) = path.split_at(cut);
        if parent.is_empty() {
            return f(self.base()?, name).map_err(errno::of);
        }
        let parent = match &self.from {
            From::Directory(dir, path) => From::Directory(dir, &path[..cut]),
            From::Root(_) => From::Root(parent.to_vec()),
        };
        let directory = self.same_start(parent).open(OFlags::PATH | OFlags::DIRECTORY, 0)?;
        f(directory.as_fd(), name).map_err(errno::of)
    }

    /// The place of a file that was opened here.
    pub fn place(&self) -> Place {
        Place::Mount { index: self.index, read_only: self.read_only }
    }
}

/// A directory above mounts, which exists only here: it lists the names that lead to mounts and cannot change.
pub(crate) struct SyntheticDirectory {
    pub path: Vec<u8>,
    names: Vec<(Vec<u8>, u8)>,
    position: Mutex<usize>,
}

impl SyntheticDirectory {
    /// A directory with these names and their types.
    fn new(path: Vec<u8>, names: BTreeMap<Vec<u8>, u8>) -> Self {
        let dots = [(b".".to_vec(), DT_DIR), (b"..".to_vec(), DT_DIR)];
        let names = dots.into_iter().chain(names).collect();
        SyntheticDirectory { path, names, position: Mutex::new(0) }
    }

    /// The same directory, opened again.
    pub fn reopen(&self) -> Self {
        SyntheticDirectory { path: self.path.clone(), names: self.names.clone(), position: Mutex::new(0) }
    }

    fn inode(path: &[u8]) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        path.hash(&mut hasher);
        hasher.finish() | 1
    }

    pub fn stat(&self) -> Stat {
        let mut stat = Stat::new_zeroed();
        stat.ino = Self::inode(&self.path);
        stat.mode = S_IFDIR | 0o555;
        stat.nlink = 2;
        stat.blksize = 4096;
        stat
    }

    /// `lseek`: offsets are indices of names.
    pub fn seek(&self, offset: i64, whence: i32) -> Result<i64, Errno> {
        let mut position = self.position.lock().map_err(|_| Errno::EIO)?;
        let base = match whence {
            muslin_abi::fcntl::SEEK_SET => 0,
            muslin_abi::fcntl::SEEK_CUR => *position as i64,
            _ => return Err(Errno::EINVAL),
        };
        let target = base.checked_add(offset).filter(|t| *t >= 0).ok_or(Errno::EINVAL)?;
        *position = target as usize;
        Ok(target)
    }

    /// `getdents64`.
    pub fn entries<M: Memory>(&self, into: UserSlice<'_, M>) -> Result<usize, Errno> {
        const HEADER: usize = 19;
        let mut position = self.position.lock().map_err(|_| Errno::EIO)?;
        let mut bytes = Vec::new();
        let mut next = *position;
        while let Some((name, kind)) = self.names.get(next) {
            let length = (HEADER + name.len() + 1).next_multiple_of(8);
            if bytes.len() + length > into.len() as usize {
                break;
            }
            let end = bytes.len() + length;
            next += 1;
            bytes
                .extend_from_slice(&Self::inode(&[&self.path, b"/".as_slice(), name].concat()).to_le_bytes());
            bytes.extend_from_slice(&(next as i64).to_le_bytes());
            bytes.extend_from_slice(&(length as u16).to_le_bytes());
            bytes.push(*kind);
            bytes.extend_from_slice(name);
            bytes.resize(end, 0);
        }
        if bytes.is_empty() && next < self.names.len() {
            return Err(Errno::EINVAL);
        }
        into.write_prefix(&bytes)?;
        *position = next;
        Ok(bytes.len())
    }
}
