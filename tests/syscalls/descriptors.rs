//! Descriptor numbers, duplication and flags.
use muslin_abi::fcntl::*;
use muslin_abi::ioctl::{FIOCLEX, FIONREAD, TIOCGWINSZ};
use muslin_kernel::Errno;

use crate::guest::{Guest, UNMAPPED, call};

#[test]
fn the_lowest_number_is_taken() {
    let mut guest = Guest::sandboxed();
    guest.write_file("f", "");
    assert_eq!(guest.open("f", O_RDONLY), Ok(3));
    assert_eq!(guest.open("f", O_RDONLY), Ok(4));
    assert_eq!(guest.open("f", O_RDONLY), Ok(5));
    assert_eq!(call!(guest.close(4)), Ok(0));
    assert_eq!(call!(guest.close(4)), Err(Errno::EBADF));
    assert_eq!(call!(guest.dup(5)), Ok(4));
    assert_eq!(call!(guest.fcntl(5, F_DUPFD, 100)), Ok(100));
    assert_eq!(call!(guest.fcntl(5, F_DUPFD_CLOEXEC, 100)), Ok(101));
    assert_eq!(call!(guest.fcntl(101, F_GETFD, 0)), Ok(1));
    assert_eq!(call!(guest.fcntl(5, F_DUPFD, -1)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.dup2(5, 7)), Ok(7));
    assert_eq!(call!(guest.dup2(5, 5)), Ok(5));
    assert_eq!(call!(guest.dup2(50, 50)), Err(Errno::EBADF));
    assert_eq!(call!(guest.dup2(5, -1)), Err(Errno::EBADF));
    assert_eq!(call!(guest.dup2(5, i32::MAX)), Err(Errno::EBADF));
    assert_eq!(call!(guest.dup3(5, 5, 0)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.dup3(5, 8, O_CLOEXEC)), Ok(8));
    assert_eq!(call!(guest.fcntl(8, F_GETFD, 0)), Ok(1));
    assert_eq!(call!(guest.dup3(5, 8, O_APPEND)), Err(Errno::EINVAL));
}

#[test]
fn duplicates_share_an_offset_and_flags() {
    let mut guest = Guest::sandboxed();
    guest.write_file("f", "abcdef");
    let fd = guest.open("f", O_RDWR).unwrap() as i32;
    let twin = call!(guest.dup(fd)).unwrap() as i32;
    assert_eq!(call!(guest.lseek(fd, 3, SEEK_SET)), Ok(3));
    assert_eq!(guest.drain(twin.into()), b"def");
    assert_eq!(call!(guest.fcntl(fd, F_SETFL, O_APPEND)), Ok(0));
    assert_ne!(call!(guest.fcntl(twin, F_GETFL, 0)).unwrap() & i64::from(O_APPEND), 0);
    assert_eq!(call!(guest.ioctl(fd, FIOCLEX as i32, 0)), Ok(0));
    assert_eq!(call!(guest.fcntl(fd, F_GETFD, 0)), Ok(1));
    assert_eq!(call!(guest.fcntl(twin, F_GETFD, 0)), Ok(0));
    assert_eq!(call!(guest.close(fd)), Ok(0));
    assert_eq!(call!(guest.lseek(twin, 0, SEEK_CUR)), Ok(6));
}

#[test]
fn host_descriptors_are_not_the_guests() {
    // The host's numbers go beyond these; the guest has its three only.
    let mut guest = Guest::host();
    let hosts = std::fs::read_dir("/proc/self/fd").unwrap().count();
    assert!(hosts > 3);
    for fd in 3..64 {
        assert_eq!(call!(guest.fcntl(fd, F_GETFD, 0)), Err(Errno::EBADF), "{fd}");
    }
    let fd = guest.open(".", O_RDONLY | O_DIRECTORY).unwrap() as i32;
    assert_eq!(fd, 3);
    assert_eq!(call!(guest.close(0)), Ok(0));
    // The host's own standard input is untouched.
    assert!(std::fs::exists("/proc/self/fd/0").unwrap());
}

#[test]
fn the_limit_is_the_guests() {
    let mut guest = Guest::sandboxed();
    guest.write_file("f", "");
    let limit = guest.bytes(&[5_u64, 6].map(u64::to_le_bytes).concat());
    assert_eq!(call!(guest.setrlimit(7, limit)), Ok(0));
    assert_eq!(guest.open("f", O_RDONLY), Ok(3));
    assert_eq!(guest.open("f", O_RDONLY), Ok(4));
    assert_eq!(guest.open("f", O_RDONLY), Err(Errno::EMFILE));
    let old = guest.allocate(16);
    assert_eq!(call!(guest.getrlimit(7, old)), Ok(0));
    assert_eq!((guest.read_u64(old), guest.read_u64(old + 8)), (5, 6));
    let more = guest.bytes(&[7_u64, 7].map(u64::to_le_bytes).concat());
    assert_eq!(call!(guest.prlimit64(0, 7, more, 0)), Err(Errno::EPERM));
}

#[test]
fn pipes_carry_bytes_and_know_their_ends() {
    let mut guest = Guest::sandboxed();
    let fds = guest.allocate(8);
    assert_eq!(call!(guest.pipe2(fds, O_NONBLOCK | O_CLOEXEC)), Ok(0));
    let (read, write) = (guest.read_u32(fds) as i32, guest.read_u32(fds + 4) as i32);
    assert_eq!((read, write), (3, 4));
    let text = guest.bytes(b"through");
    let buffer = guest.allocate(16);
    assert_eq!(call!(guest.read(read, buffer, 16)), Err(Errno::EAGAIN));
    assert_eq!(call!(guest.write(write, text, 7)), Ok(7));
    assert_eq!(call!(guest.ioctl(read, FIONREAD as i32, buffer)), Ok(0));
    assert_eq!(guest.read_u32(buffer), 7);
    assert_eq!(call!(guest.read(read, buffer, 16)), Ok(7));
    assert_eq!(call!(guest.write(read, text, 7)), Err(Errno::EBADF));
    assert_eq!(call!(guest.lseek(read, 0, SEEK_SET)), Err(Errno::ESPIPE));
    assert_eq!(call!(guest.ioctl(read, TIOCGWINSZ as i32, buffer)), Err(Errno::ENOTTY));
    assert_eq!(call!(guest.ioctl(read, 0x1234, buffer)), Err(Errno::ENOTTY));
    assert_eq!(call!(guest.close(write)), Ok(0));
    assert_eq!(call!(guest.read(read, buffer, 16)), Ok(0));
    assert_eq!(call!(guest.pipe2(fds, O_APPEND)), Err(Errno::EINVAL));
    // A pipe that cannot be told of leaves no descriptors.
    assert_eq!(call!(guest.pipe(UNMAPPED)), Err(Errno::EFAULT));
    assert_eq!(call!(guest.dup(read)), Ok(4));
}

#[test]
fn locks_are_the_hosts() {
    let mut guest = Guest::sandboxed();
    guest.write_file("f", "");
    let fd = guest.open("f", O_RDWR).unwrap() as i32;
    let mut lock = [0_u8; 32];
    lock[0] = 1;
    let lock = guest.bytes(&lock);
    assert_eq!(call!(guest.fcntl(fd, F_SETLK, lock)), Ok(0));
    assert_eq!(call!(guest.fcntl(fd, F_GETLK, lock)), Ok(0));
    assert_eq!(guest.read(lock, 2), [2, 0]);
    assert_eq!(call!(guest.flock(fd, LOCK_EX | LOCK_NB)), Ok(0));
    let other = guest.open("f", O_RDWR).unwrap() as i32;
    assert_eq!(call!(guest.flock(other, LOCK_EX | LOCK_NB)), Err(Errno::EAGAIN));
    assert_eq!(call!(guest.flock(fd, LOCK_UN)), Ok(0));
    assert_eq!(call!(guest.flock(other, LOCK_EX | LOCK_NB)), Ok(0));
}
