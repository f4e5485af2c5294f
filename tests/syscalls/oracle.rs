//! Linux is the oracle: the same calls with the same paths, made natively in one directory, by a guest in a mount
//! and by a guest with the host's rules, come to the same results and the same trees.
use std::collections::BTreeMap;
use std::ffi::CString;
use std::os::fd::{AsRawFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use muslin_abi::fcntl::*;
use muslin_kernel::Errno;

use crate::guest::{Guest, Outcome, call};
use crate::random::Random;

/// Everything happens in this directory: deep enough that no `..` reaches the top, which is the root for one of the
/// three worlds only.
const TOP: &str = "p/q/w";

#[derive(Clone, Debug)]
enum Operation {
    Open(String, i32),
    Stat(String, i32),
    Access(String, i32),
    Readlink(String),
    Mkdir(String),
    Mknod(String),
    Unlink(String, i32),
    Rename(String, String, i32),
    Link(String, String, i32),
    Symlink(String, String),
    Chmod(String, u32),
    Truncate(String, i64),
    Utimens(String, i32),
    Chdir(String),
}

fn path(random: &mut Random) -> String {
    const NAMES: [&str; 9] = ["a", "b", "c", "a", "b", "l", "m", ".", "l"];
    let length = random.pick(&[1, 1, 1, 2, 2, 3]);
    let mut parts: Vec<&str> = (0..length).map(|_| random.pick(&NAMES)).collect();
    if random.next().is_multiple_of(5) && parts.len() > 1 {
        let last = parts.len() - 1;
        parts.insert(last, "..");
    }
    let mut path = parts.join("/");
    if random.next().is_multiple_of(6) {
        path.push('/');
    }
    path
}

fn operation(random: &mut Random) -> Operation {
    let nofollow = |random: &mut Random| random.pick(&[0, AT_SYMLINK_NOFOLLOW]);
    match random.next() % 20 {
        0..4 => {
            let flags = random.pick(&[O_RDONLY, O_WRONLY, O_RDWR, O_PATH])
                | random.pick(&[0, O_CREAT, O_CREAT | O_EXCL, O_CREAT | O_TRUNC])
                | random.pick(&[0, 0, O_DIRECTORY, O_NOFOLLOW, O_APPEND]);
            Operation::Open(path(random), flags | O_NONBLOCK)
        }
        4..6 => Operation::Stat(path(random), nofollow(random)),
        6 => Operation::Access(path(random), random.pick(&[0, R_OK, W_OK, X_OK])),
        7 => Operation::Readlink(path(random)),
        8..10 => Operation::Mkdir(path(random)),
        10 => Operation::Mknod(path(random)),
        11..13 => Operation::Unlink(path(random), random.pick(&[0, AT_REMOVEDIR])),
        13 => {
            let flags = random.pick(&[0, 0, RENAME_NOREPLACE, RENAME_EXCHANGE]);
            Operation::Rename(path(random), path(random), flags)
        }
        14 => Operation::Link(path(random), path(random), random.pick(&[0, AT_SYMLINK_FOLLOW])),
        15..17 => {
            let target = random.pick(&["a", "b/c", "./b", "a/", "l", "missing", "../w/a", "m", "."]);
            Operation::Symlink(target.to_owned(), path(random))
        }
        17 => Operation::Chmod(path(random), random.pick(&[0o755, 0o700, 0o4755])),
        18 => random_file(random),
        _ => Operation::Chdir(path(random)),
    }
}

fn random_file(random: &mut Random) -> Operation {
    match random.next() % 2 {
        0 => Operation::Truncate(path(random), (random.next() % 100) as i64),
        _ => Operation::Utimens(path(random), random.pick(&[0, AT_SYMLINK_NOFOLLOW])),
    }
}

/// Descriptors differ in number, directories in size and everything in inode: what is left must agree.
fn comparable(outcome: Outcome) -> Outcome {
    outcome.map(|_| 0)
}

fn by_guest(guest: &mut Guest, operation: &Operation) -> (Outcome, Vec<u8>) {
    let at = AT_FDCWD;
    let buffer = guest.allocate(256);
    let mut seen = Vec::new();
    let outcome = match operation {
        Operation::Open(path, flags) => {
            let path = guest.string(path);
            let opened = call!(guest.openat(at, path, *flags, 0o644));
            if let Ok(fd) = opened {
                call!(guest.close(fd as i32)).unwrap();
            }
            opened
        }
        Operation::Stat(path, flags) => {
            let path = guest.string(path);
            let outcome = call!(guest.newfstatat(at, path, buffer, *flags));
            if outcome.is_ok() {
                seen = guest.read(buffer + 24, 4);
            }
            outcome
        }
        Operation::Access(path, mode) => {
            let path = guest.string(path);
            call!(guest.faccessat(at, path, *mode, 0))
        }
        Operation::Readlink(path) => {
            let path = guest.string(path);
            let outcome = call!(guest.readlinkat(at, path, buffer, 200));
            if let Ok(length) = outcome {
                seen = guest.read(buffer, length as usize);
            }
            outcome
        }
        Operation::Mkdir(path) => {
            let path = guest.string(path);
            call!(guest.mkdirat(at, path, 0o755))
        }
        Operation::Mknod(path) => {
            let path = guest.string(path);
            call!(guest.mknodat(at, path, 0o010644, 0))
        }
        Operation::Unlink(path, flags) => {
            let path = guest.string(path);
            call!(guest.unlinkat(at, path, *flags))
        }
        Operation::Rename(old, new, flags) => {
            let (old, new) = (guest.string(old), guest.string(new));
            call!(guest.renameat2(at, old, at, new, *flags))
        }
        Operation::Link(old, new, flags) => {
            let (old, new) = (guest.string(old), guest.string(new));
            call!(guest.linkat(at, old, at, new, *flags))
        }
        Operation::Symlink(target, path) => {
            let (target, path) = (guest.string(target), guest.string(path));
            call!(guest.symlinkat(target, at, path))
        }
        Operation::Chmod(path, mode) => {
            let path = guest.string(path);
            call!(guest.fchmodat(at, path, *mode as i32, 0))
        }
        Operation::Truncate(path, length) => {
            let path = guest.string(path);
            call!(guest.truncate(path, *length))
        }
        Operation::Utimens(path, flags) => {
            let path = guest.string(path);
            call!(guest.utimensat(at, path, 0, *flags))
        }
        Operation::Chdir(path) => {
            let directory = guest.open(".", O_PATH | O_DIRECTORY).unwrap() as i32;
            let path = guest.string(path);
            let outcome = call!(guest.chdir(path));
            if outcome.is_ok() {
                call!(guest.fchdir(directory)).unwrap();
            }
            call!(guest.close(directory)).unwrap();
            outcome
        }
    };
    guest.forget();
    (comparable(outcome), seen)
}

/// The same natively, relative to a directory.
fn natively(top: &OwnedFd, operation: &Operation) -> (Outcome, Vec<u8>) {
    let at = top.as_raw_fd();
    let c = |path: &str| CString::new(path).unwrap();
    let mut seen = Vec::new();
    // SAFETY: all strings and buffers live across their call.
    let result = unsafe {
        match operation {
            Operation::Open(path, flags) => {
                let fd = libc::openat(at, c(path).as_ptr(), *flags | libc::O_CLOEXEC, 0o644);
                if fd >= 0 {
                    libc::close(fd);
                }
                fd
            }
            Operation::Stat(path, flags) => {
                let mut stat: libc::stat = std::mem::zeroed();
                let result = libc::fstatat(at, c(path).as_ptr(), &mut stat, *flags);
                if result == 0 {
                    seen = stat.st_mode.to_le_bytes().to_vec();
                }
                result
            }
            Operation::Access(path, mode) => {
                libc::syscall(libc::SYS_faccessat, at, c(path).as_ptr(), *mode) as i32
            }
            Operation::Readlink(path) => {
                let mut buffer = [0; 200];
                let length = libc::readlinkat(at, c(path).as_ptr(), buffer.as_mut_ptr().cast(), 200) as i32;
                if length >= 0 {
                    seen = buffer[..length as usize].to_vec();
                }
                length
            }
            Operation::Mkdir(path) => libc::mkdirat(at, c(path).as_ptr(), 0o755),
            Operation::Mknod(path) => libc::mknodat(at, c(path).as_ptr(), 0o010644, 0),
            Operation::Unlink(path, flags) => libc::unlinkat(at, c(path).as_ptr(), *flags),
            Operation::Rename(old, new, flags) => {
                let (old, new) = (c(old), c(new));
                libc::syscall(libc::SYS_renameat2, at, old.as_ptr(), at, new.as_ptr(), *flags) as i32
            }
            Operation::Link(old, new, flags) => {
                libc::linkat(at, c(old).as_ptr(), at, c(new).as_ptr(), *flags)
            }
            Operation::Symlink(target, path) => libc::symlinkat(c(target).as_ptr(), at, c(path).as_ptr()),
            Operation::Chmod(path, mode) => {
                libc::syscall(libc::SYS_fchmodat, at, c(path).as_ptr(), *mode) as i32
            }
            Operation::Truncate(path, length) => {
                libc::truncate(c(&format!("/proc/self/fd/{at}/{path}")).as_ptr(), *length)
            }
            Operation::Utimens(path, flags) => {
                libc::utimensat(at, c(path).as_ptr(), std::ptr::null(), *flags)
            }
            Operation::Chdir(path) => {
                let fd =
                    libc::openat(at, c(path).as_ptr(), libc::O_PATH | libc::O_DIRECTORY | libc::O_CLOEXEC);
                if fd >= 0 {
                    libc::close(fd);
                }
                fd
            }
        }
    };
    let outcome =
        if result < 0 { Err(Errno(std::io::Error::last_os_error().raw_os_error().unwrap())) } else { Ok(0) };
    (outcome, seen)
}

/// What lies below a directory: for each path its mode, number of links, size if it is a file, target if a link.
fn tree(directory: &Path) -> BTreeMap<Vec<u8>, String> {
    let mut all = BTreeMap::new();
    let mut left = vec![directory.to_owned()];
    while let Some(next) = left.pop() {
        for entry in std::fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            let data = std::fs::symlink_metadata(&path).unwrap();
            let mut text = format!("{:o} {}", data.mode(), data.nlink());
            if data.is_file() {
                text.push_str(&format!(" {}", data.len()));
            }
            if let Ok(target) = std::fs::read_link(&path) {
                text.push_str(&format!(" {}", target.display()));
            }
            all.insert(path.strip_prefix(directory).unwrap().as_os_str().as_bytes().to_vec(), text);
            if data.is_dir() {
                left.push(path);
            }
        }
    }
    all
}

/// Enters [`TOP`] in a guest's directory.
fn enter(guest: &mut Guest) {
    std::fs::create_dir_all(guest.path(TOP)).unwrap();
    let top = guest.string(TOP);
    call!(guest.chdir(top)).unwrap();
}

#[test]
fn paths_mean_what_they_mean_natively() {
    let mut succeeded = 0;
    for seed in 0..100 {
        let native = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(native.path().join(TOP)).unwrap();
        let top: OwnedFd = std::fs::File::open(native.path().join(TOP)).unwrap().into();
        let (mut mounted, mut host) = (Guest::sandboxed(), Guest::host());
        enter(&mut mounted);
        enter(&mut host);
        let mut random = Random(seed);
        let mut history = Vec::new();
        for _ in 0..150 {
            let operation = operation(&mut random);
            history.push(operation.clone());
            let expected = natively(&top, &operation);
            succeeded += u32::from(expected.0.is_ok());
            for (name, guest) in [("mounted", &mut mounted), ("host", &mut host)] {
                let got = by_guest(guest, &operation);
                assert_eq!(got, expected, "seed {seed}, {name}, after {history:#?}");
            }
        }
        let expected = tree(native.path());
        assert_eq!(tree(mounted.root.path()), expected, "seed {seed}, mounted");
        assert_eq!(tree(host.root.path()), expected, "seed {seed}, host");
    }
    // Random paths that never exist would prove little.
    assert!(succeeded > 3000, "only {succeeded} of 15,000 calls succeeded");
}
