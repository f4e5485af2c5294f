//! Files and directories: what comes back is what Linux's own calls say of the same files.
use std::os::unix::fs::{MetadataExt, PermissionsExt};

use muslin_abi::fcntl::*;
use muslin_abi::stat::{S_IFDIR, S_IFLNK, S_IFMT, S_IFREG};
use muslin_kernel::Errno;

use crate::guest::{Guest, call};

/// Every test of this file holds in a mount and with the host's own rules.
fn both(test: impl Fn(&mut Guest)) {
    test(&mut Guest::sandboxed());
    test(&mut Guest::host());
}

fn mode_of(guest: &Guest, statbuf: i32) -> u32 {
    guest.read_u32(statbuf + 24)
}

#[test]
fn what_is_written_is_read_back() {
    both(|guest| {
        let fd = guest.open("file", O_RDWR | O_CREAT | O_EXCL).unwrap() as i32;
        let text = guest.bytes(b"hello, world");
        assert_eq!(call!(guest.write(fd, text, 12)), Ok(12));
        assert_eq!(call!(guest.lseek(fd, 7, SEEK_SET)), Ok(7));
        assert_eq!(guest.drain(fd.into()), b"world");
        assert_eq!(call!(guest.pwrite64(fd, text, 5, 20)), Ok(5));
        let buffer = guest.allocate(64);
        assert_eq!(call!(guest.pread64(fd, buffer, 64, 10)), Ok(15));
        assert_eq!(guest.read(buffer, 15), b"ld\0\0\0\0\0\0\0\0hello");
        assert_eq!(std::fs::read(guest.path("file")).unwrap().len(), 25);
        assert_eq!(guest.open("file", O_RDWR | O_CREAT | O_EXCL), Err(Errno::EEXIST));
        assert_eq!(guest.open("missing", O_RDONLY), Err(Errno::ENOENT));
        assert_eq!(guest.open("file/x", O_RDONLY), Err(Errno::ENOTDIR));
        assert_eq!(guest.open("", O_RDONLY), Err(Errno::ENOENT));
        assert_eq!(guest.open("file", O_RDONLY | O_DIRECTORY), Err(Errno::ENOTDIR));
    });
}

#[test]
fn vectors_scatter_and_gather() {
    both(|guest| {
        let (a, b) = (guest.bytes(b"one "), guest.bytes(b"two"));
        let iov: Vec<u8> = [a, 4, b, 3].into_iter().flat_map(i32::to_le_bytes).collect();
        let iov = guest.bytes(&iov);
        let fd = guest.open("v", O_RDWR | O_CREAT).unwrap() as i32;
        assert_eq!(call!(guest.writev(fd, iov, 2)), Ok(7));
        assert_eq!(std::fs::read(guest.path("v")).unwrap(), b"one two");
        assert_eq!(call!(guest.preadv(fd, iov, 2, 3)), Ok(4));
        assert_eq!(guest.read(a, 4), b" two");
        assert_eq!(call!(guest.pwritev(fd, iov, 1, 7)), Ok(4));
        assert_eq!(std::fs::read(guest.path("v")).unwrap(), b"one two two");
        assert_eq!(call!(guest.readv(fd, iov, 0)), Ok(0));
        assert_eq!(call!(guest.readv(fd, iov, -1)), Err(Errno::EINVAL));
        assert_eq!(call!(guest.readv(fd, iov, 1025)), Err(Errno::EINVAL));
        assert_eq!(call!(guest.preadv(fd, iov, 2, -1)), Err(Errno::EINVAL));
    });
}

#[test]
fn stat_agrees_with_the_host() {
    both(|guest| {
        guest.write_file("file", "12345");
        std::fs::create_dir(guest.path("dir")).unwrap();
        std::os::unix::fs::symlink("file", guest.path("link")).unwrap();
        let buffer = guest.allocate(144);
        for (name, kind) in
            [("file", S_IFREG), ("dir", S_IFDIR), ("link", S_IFREG), ("./dir/../file", S_IFREG)]
        {
            let path = guest.string(name);
            assert_eq!(call!(guest.stat(path, buffer)), Ok(0), "{name}");
            let host = std::fs::metadata(guest.path(name)).unwrap();
            assert_eq!(mode_of(guest, buffer) & S_IFMT, kind);
            assert_eq!(mode_of(guest, buffer), host.mode());
            assert_eq!(guest.read_u64(buffer), host.dev());
            assert_eq!(guest.read_u64(buffer + 8), host.ino());
            assert_eq!(guest.read_u64(buffer + 48), host.size());
            assert_eq!(guest.read_u64(buffer + 88), host.mtime() as u64);
            let fd = guest.open(name, O_RDONLY).unwrap() as i32;
            let other = guest.allocate(144);
            assert_eq!(call!(guest.fstat(fd, other)), Ok(0));
            assert_eq!(guest.read(buffer, 72), guest.read(other, 72));
        }
        let link = guest.string("link");
        assert_eq!(call!(guest.lstat(link, buffer)), Ok(0));
        assert_eq!(mode_of(guest, buffer) & S_IFMT, S_IFLNK);
        let empty = guest.string("");
        assert_eq!(call!(guest.stat(empty, buffer)), Err(Errno::ENOENT));
        assert_eq!(call!(guest.newfstatat(AT_FDCWD, empty, buffer, AT_EMPTY_PATH)), Ok(0));
        assert_eq!(mode_of(guest, buffer) & S_IFMT, S_IFDIR);
        assert_eq!(call!(guest.newfstatat(AT_FDCWD, link, buffer, 0x40)), Err(Errno::EINVAL));
        let statx = guest.allocate(256);
        assert_eq!(call!(guest.statx(AT_FDCWD, link, 0, 0x7ff, statx)), Ok(0));
        assert_eq!(guest.read_u64(statx + 40), 5);
    });
}

#[test]
fn names_come_and_go() {
    both(|guest| {
        let [dir, file, moved, hard, soft] = ["d", "d/f", "d/g", "d/h", "s"].map(|n| guest.string(n));
        assert_eq!(call!(guest.mkdir(dir, 0o755)), Ok(0));
        assert_eq!(call!(guest.mkdir(dir, 0o755)), Err(Errno::EEXIST));
        let fd = call!(guest.creat(file, 0o600)).unwrap() as i32;
        assert_eq!(call!(guest.close(fd)), Ok(0));
        assert_eq!(call!(guest.rmdir(dir)), Err(Errno::ENOTEMPTY));
        assert_eq!(call!(guest.unlink(dir)), Err(Errno::EISDIR));
        assert_eq!(call!(guest.rename(file, moved)), Ok(0));
        assert_eq!(call!(guest.link(moved, hard)), Ok(0));
        assert_eq!(std::fs::metadata(guest.path("d/h")).unwrap().nlink(), 2);
        assert_eq!(
            call!(guest.renameat2(AT_FDCWD, moved, AT_FDCWD, hard, RENAME_NOREPLACE)),
            Err(Errno::EEXIST)
        );
        let target = guest.string("d/g");
        assert_eq!(call!(guest.symlink(target, soft)), Ok(0));
        let buffer = guest.allocate(16);
        assert_eq!(call!(guest.readlink(soft, buffer, 16)), Ok(3));
        assert_eq!(guest.read(buffer, 3), b"d/g");
        assert_eq!(call!(guest.readlink(soft, buffer, 2)), Ok(2));
        assert_eq!(call!(guest.readlink(soft, buffer, 0)), Err(Errno::EINVAL));
        assert_eq!(call!(guest.readlink(dir, buffer, 16)), Err(Errno::EINVAL));
        for name in [soft, moved, hard] {
            assert_eq!(call!(guest.unlink(name)), Ok(0));
        }
        assert_eq!(call!(guest.rmdir(dir)), Ok(0));
        assert_eq!(std::fs::read_dir(guest.root.path()).unwrap().count(), 0);
    });
}

#[test]
fn dots_and_slashes_name_nothing_new() {
    both(|guest| {
        let dir = guest.string("d");
        call!(guest.mkdir(dir, 0o755)).unwrap();
        for (name, errno) in [("d/.", Errno::EINVAL), ("d/..", Errno::ENOTEMPTY)] {
            let name = guest.string(name);
            assert_eq!(call!(guest.rmdir(name)), Err(errno));
        }
        for name in ["d/.", "d/..", "d/"] {
            let name = guest.string(name);
            assert_eq!(call!(guest.mkdir(name, 0o755)), Err(Errno::EEXIST));
            assert!(call!(guest.symlink(dir, name)).is_err());
        }
        let slashed = guest.string("new/");
        assert_eq!(call!(guest.mkdir(slashed, 0o700)), Ok(0));
        assert_eq!(call!(guest.rmdir(slashed)), Ok(0));
        guest.write_file("file", "");
        let slashed = guest.string("file/");
        let buffer = guest.allocate(144);
        assert_eq!(call!(guest.stat(slashed, buffer)), Err(Errno::ENOTDIR));
        assert_eq!(call!(guest.unlink(slashed)), Err(Errno::ENOTDIR));
    });
}

#[test]
fn modes_owners_times_and_lengths_change() {
    both(|guest| {
        guest.write_file("f", "0123456789");
        let path = guest.string("f");
        assert_eq!(call!(guest.chmod(path, 0o640)), Ok(0));
        assert_eq!(std::fs::metadata(guest.path("f")).unwrap().permissions().mode() & 0o7777, 0o640);
        let fd = guest.open("f", O_RDWR).unwrap() as i32;
        assert_eq!(call!(guest.fchmod(fd, 0o600)), Ok(0));
        assert_eq!(call!(guest.fchmodat(AT_FDCWD, path, 0o444, 0)), Ok(0));
        assert_eq!(std::fs::metadata(guest.path("f")).unwrap().permissions().mode() & 0o7777, 0o444);
        assert_eq!(call!(guest.chown(path, -1, -1)), Ok(0));
        assert_eq!(call!(guest.fchownat(AT_FDCWD, path, -1, -1, AT_SYMLINK_NOFOLLOW)), Ok(0));
        let times: Vec<u8> = [1000_i64, 5, 2000, 7].into_iter().flat_map(i64::to_le_bytes).collect();
        let times = guest.bytes(&times);
        assert_eq!(call!(guest.utimensat(AT_FDCWD, path, times, 0)), Ok(0));
        let host = std::fs::metadata(guest.path("f")).unwrap();
        assert_eq!((host.atime(), host.atime_nsec(), host.mtime(), host.mtime_nsec()), (1000, 5, 2000, 7));
        assert_eq!(call!(guest.utimensat(fd, 0, 0, 0)), Ok(0));
        assert!(std::fs::metadata(guest.path("f")).unwrap().mtime() > 2000);
        assert_eq!(call!(guest.ftruncate(fd, 4)), Ok(0));
        assert_eq!(std::fs::read(guest.path("f")).unwrap(), b"0123");
        call!(guest.chmod(path, 0o600)).unwrap();
        assert_eq!(call!(guest.truncate(path, 2)), Ok(0));
        assert_eq!(call!(guest.truncate(path, -1)), Err(Errno::EINVAL));
        assert_eq!(std::fs::read(guest.path("f")).unwrap(), b"01");
        assert_eq!(call!(guest.fallocate(fd, 0, 0, 100)), Ok(0));
        assert_eq!(std::fs::metadata(guest.path("f")).unwrap().len(), 100);
        for outcome in
            [call!(guest.fsync(fd)), call!(guest.fdatasync(fd)), call!(guest.fadvise64(fd, 0, 0, 0))]
        {
            assert_eq!(outcome, Ok(0));
        }
    });
}

#[test]
fn the_current_directory_is_the_tasks_own() {
    both(|guest| {
        std::fs::create_dir_all(guest.path("a/b")).unwrap();
        guest.write_file("a/b/f", "deep");
        let buffer = guest.allocate(4096);
        let before = std::env::current_dir().unwrap();
        let root = {
            let length = call!(guest.getcwd(buffer, 4096)).unwrap() as usize;
            guest.read(buffer, length - 1)
        };
        let path = guest.string("a");
        assert_eq!(call!(guest.chdir(path)), Ok(0));
        let fd = guest.open("b", O_RDONLY | O_DIRECTORY).unwrap() as i32;
        assert_eq!(call!(guest.fchdir(fd)), Ok(0));
        let length = call!(guest.getcwd(buffer, 4096)).unwrap() as usize;
        let expected = [root.as_slice(), if root == b"/" { b"a/b" } else { b"/a/b" }].concat();
        assert_eq!(guest.read(buffer, length), [expected.as_slice(), &[0]].concat());
        assert_eq!(call!(guest.getcwd(buffer, length as i32 - 1)), Err(Errno::ERANGE));
        for name in ["f", "./f", "../b/f", "../../a/b/f"] {
            let fd = guest.open(name, O_RDONLY).unwrap();
            assert_eq!(guest.drain(fd), b"deep", "{name}");
        }
        let file = guest.string("f");
        assert_eq!(call!(guest.chdir(file)), Err(Errno::ENOTDIR));
        assert_eq!(std::env::current_dir().unwrap(), before);
        std::fs::rename(guest.path("a"), guest.path("z")).unwrap();
        let fd = guest.open("../b/f", O_RDONLY).unwrap();
        assert_eq!(guest.drain(fd), b"deep");
        std::fs::remove_dir_all(guest.path("z")).unwrap();
        assert_eq!(call!(guest.getcwd(buffer, 4096)), Err(Errno::ENOENT));
    });
}

#[test]
fn directories_are_listed() {
    both(|guest| {
        for name in ["a", "b", "c"] {
            guest.write_file(name, "");
        }
        let fd = guest.open(".", O_RDONLY | O_DIRECTORY).unwrap() as i32;
        let mut names = list(guest, fd);
        names.sort();
        assert_eq!(names, [".", "..", "a", "b", "c"]);
        let buffer = guest.allocate(8);
        assert_eq!(call!(guest.lseek(fd, 0, SEEK_SET)), Ok(0));
        assert_eq!(call!(guest.getdents64(fd, buffer, 8)), Err(Errno::EINVAL));
        let file = guest.open("a", O_RDONLY).unwrap() as i32;
        assert_eq!(call!(guest.getdents64(file, buffer, 8)), Err(Errno::ENOTDIR));
    });
}

/// The names that getdents64 gives.
pub fn list(guest: &mut Guest, fd: i32) -> Vec<String> {
    let buffer = guest.allocate(1024);
    let mut names = Vec::new();
    loop {
        let count = call!(guest.getdents64(fd, buffer, 1024)).unwrap() as usize;
        if count == 0 {
            return names;
        }
        let bytes = guest.read(buffer, count);
        let mut rest = bytes.as_slice();
        while !rest.is_empty() {
            let length = usize::from(u16::from_le_bytes([rest[16], rest[17]]));
            let name: Vec<u8> = rest[19..length].iter().copied().take_while(|b| *b != 0).collect();
            names.push(String::from_utf8(name).unwrap());
            rest = &rest[length..];
        }
    }
}

#[test]
fn access_says_what_open_would() {
    both(|guest| {
        guest.write_file("f", "");
        std::fs::set_permissions(guest.path("f"), std::fs::Permissions::from_mode(0o644)).unwrap();
        let [file, missing] = ["f", "missing"].map(|n| guest.string(n));
        assert_eq!(call!(guest.access(file, R_OK | W_OK)), Ok(0));
        assert_eq!(call!(guest.access(file, X_OK)), Err(Errno::EACCES));
        assert_eq!(call!(guest.access(missing, 0)), Err(Errno::ENOENT));
        assert_eq!(call!(guest.access(file, 8)), Err(Errno::EINVAL));
        assert_eq!(call!(guest.faccessat2(AT_FDCWD, file, R_OK, AT_EACCESS)), Ok(0));
        let fd = guest.open("f", O_RDONLY).unwrap() as i32;
        let empty = guest.string("");
        assert_eq!(call!(guest.faccessat2(fd, empty, R_OK, AT_EMPTY_PATH)), Ok(0));
        assert_eq!(call!(guest.faccessat2(fd, empty, X_OK, AT_EMPTY_PATH)), Err(Errno::EACCES));
        assert_eq!(call!(guest.faccessat2(fd, empty, R_OK, 0)), Err(Errno::ENOENT));
    });
}

#[test]
fn only_fifos_and_regular_files_can_be_made() {
    both(|guest| {
        let [fifo, device] = ["fifo", "device"].map(|n| guest.string(n));
        assert_eq!(call!(guest.mknod(fifo, 0o010600, 0)), Ok(0));
        assert_eq!(call!(guest.mknod(device, 0o020600, 0x103)), Err(Errno::EPERM));
        assert_eq!(call!(guest.mknod(device, 0o060600, 0)), Err(Errno::EPERM));
        let buffer = guest.allocate(144);
        assert_eq!(call!(guest.stat(fifo, buffer)), Ok(0));
        assert_eq!(mode_of(guest, buffer) & S_IFMT, 0o010000);
    });
}

#[test]
fn path_lengths_are_linuxs() {
    both(|guest| {
        let long = guest.string("x".repeat(256));
        let buffer = guest.allocate(144);
        assert_eq!(call!(guest.stat(long, buffer)), Err(Errno::ENAMETOOLONG));
        let fits = guest.string("./".repeat(2047));
        assert_eq!(call!(guest.stat(fits, buffer)), Ok(0));
        let too_long = guest.string("./".repeat(2048));
        assert_eq!(call!(guest.stat(too_long, buffer)), Err(Errno::ENAMETOOLONG));
    });
}
