//! Clocks, sleeping, limits, identity.
use std::time::{Duration, Instant};

use muslin_kernel::Errno;

use crate::guest::{Guest, call};

fn timespec(guest: &mut Guest, sec: i64, nsec: i64) -> i32 {
    guest.bytes(&[sec, nsec].map(i64::to_le_bytes).concat())
}

#[test]
fn clocks_run() {
    let mut guest = Guest::sandboxed();
    let buffer = guest.allocate(16);
    for clock in [0, 1, 2, 3, 4, 5, 6, 7] {
        assert_eq!(call!(guest.clock_gettime(clock, buffer)), Ok(0), "{clock}");
        assert_eq!(call!(guest.clock_getres(clock, buffer)), Ok(0), "{clock}");
    }
    call!(guest.clock_gettime(0, buffer)).unwrap();
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    assert!(now - guest.read_u64(buffer) <= 1);
    assert_eq!(call!(guest.clock_gettime(99, buffer)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.clock_gettime(-6, buffer)), Ok(0));
    // The clock of descriptor 0, and of process 1.
    assert_eq!(call!(guest.clock_gettime(-5, buffer)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.clock_gettime(!1 << 3 | 2, buffer)), Err(Errno::EINVAL));
}

#[test]
fn sleeping_takes_time() {
    let mut guest = Guest::sandboxed();
    let time = timespec(&mut guest, 0, 20_000_000);
    let start = Instant::now();
    assert_eq!(call!(guest.nanosleep(time, 0)), Ok(0));
    assert!(start.elapsed() >= Duration::from_millis(20));
    for (sec, nsec) in [(0, 1_000_000_000), (0, -1), (-1, 0)] {
        let time = timespec(&mut guest, sec, nsec);
        assert_eq!(call!(guest.nanosleep(time, 0)), Err(Errno::EINVAL));
    }
    let past = timespec(&mut guest, 1, 0);
    assert_eq!(call!(guest.clock_nanosleep(1, 1, past, 0)), Ok(0));
    assert_eq!(call!(guest.clock_nanosleep(99, 0, past, 0)), Err(Errno::EINVAL));
}

#[test]
fn a_lone_thread_is_never_woken() {
    let mut guest = Guest::sandboxed();
    let word = guest.bytes(&7_u32.to_le_bytes());
    let time = timespec(&mut guest, 0, 5_000_000);
    assert_eq!(call!(guest.futex(word, 0, 8, 0, 0, 0)), Err(Errno::EAGAIN));
    assert_eq!(call!(guest.futex(word, 128, 7, time, 0, 0)), Err(Errno::ETIMEDOUT));
    assert_eq!(call!(guest.futex(word, 1, 1, 0, 0, 0)), Ok(0));
    assert_eq!(call!(guest.futex(word + 1, 0, 7, 0, 0, 0)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.futex(word, 9, 7, time, 0, 0)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.futex(word, 9, 7, time, 0, -1)), Err(Errno::ETIMEDOUT));
    assert_eq!(call!(guest.futex(word, 77, 7, time, 0, 0)), Err(Errno::ENOSYS));
}

#[test]
fn lowered_limits_are_kept_and_not_raised_again() {
    let mut guest = Guest::sandboxed();
    let buffer = guest.allocate(16);
    let low = guest.bytes(&[3_u64, 4].map(u64::to_le_bytes).concat());
    let high = guest.bytes(&[3_u64, 5].map(u64::to_le_bytes).concat());
    for resource in [2, 3, 5, 6, 9, 10] {
        assert_eq!(call!(guest.prlimit64(0, resource, low, 0)), Ok(0));
        assert_eq!(call!(guest.getrlimit(resource, buffer)), Ok(0));
        assert_eq!((guest.read_u64(buffer), guest.read_u64(buffer + 8)), (3, 4));
        assert_eq!(call!(guest.setrlimit(resource, high)), Err(Errno::EPERM));
    }
    assert_eq!(call!(guest.mmap(0, 4096, 3, 0x22, -1, 0)), Err(Errno::ENOMEM));
}

#[test]
fn limits_and_identity_are_linuxs() {
    let mut guest = Guest::sandboxed();
    let buffer = guest.allocate(512);
    assert_eq!(call!(guest.getrlimit(3, buffer)), Ok(0));
    assert_eq!(guest.read_u64(buffer), 8 << 20);
    assert_eq!(call!(guest.getrlimit(16, buffer)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.prlimit64(1, 3, 0, buffer)), Err(Errno::ESRCH));
    let reversed = guest.bytes(&[2_u64, 1].map(u64::to_le_bytes).concat());
    assert_eq!(call!(guest.setrlimit(3, reversed)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.getpid()), Ok(std::process::id().into()));
    assert_eq!(call!(guest.getppid()), Ok(std::os::unix::process::parent_id().into()));
    assert_eq!(call!(guest.uname(buffer)), Ok(0));
    assert_eq!(guest.read(buffer, 6), b"Linux\0");
    assert_eq!(guest.read(buffer + 260, 7), b"wasm32\0");
    assert_eq!(call!(guest.getrandom(buffer, 64, 0)), Ok(64));
    assert_ne!(guest.read(buffer, 64), vec![0; 64]);
    assert_eq!(call!(guest.getrandom(buffer, 64, 8)), Err(Errno::EINVAL));
    assert!(call!(guest.sched_getaffinity(0, 128, buffer)).unwrap() >= 8);
    assert_ne!(guest.read_u64(buffer), 0);
    assert_eq!(call!(guest.sched_getaffinity(0, 4, buffer)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.getgroups(-1, buffer)), Err(Errno::EINVAL));
    assert!(call!(guest.getgroups(0, 0)).unwrap() >= 0);
    assert_eq!(call!(guest.fork()), Err(Errno::ENOSYS));
    assert_eq!(call!(guest.socket(1, 1, 0)), Err(Errno::ENOSYS));
}
