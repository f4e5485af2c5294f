//! poll and select.
use std::time::{Duration, Instant};

use muslin_abi::poll::*;
use muslin_kernel::Errno;

use crate::guest::{Guest, call, returned};

fn pipe(guest: &mut Guest) -> (i32, i32) {
    let fds = guest.allocate(8);
    call!(guest.pipe(fds)).unwrap();
    (guest.read_u32(fds) as i32, guest.read_u32(fds + 4) as i32)
}

fn pollfds(guest: &mut Guest, fds: &[(i32, i16)]) -> i32 {
    let bytes: Vec<u8> = fds
        .iter()
        .flat_map(|(fd, events)| [fd.to_le_bytes().as_slice(), &events.to_le_bytes(), &[0xff, 0xff]].concat())
        .collect();
    guest.bytes(&bytes)
}

fn revents(guest: &Guest, fds: i32, index: i32) -> i16 {
    let bytes = guest.read(fds + 8 * index + 6, 2);
    i16::from_le_bytes([bytes[0], bytes[1]])
}

#[test]
fn poll_says_what_happened() {
    let mut guest = Guest::sandboxed();
    let (read, write) = pipe(&mut guest);
    let fds = pollfds(&mut guest, &[(read, POLLIN), (write, POLLOUT), (-1, POLLIN), (99, POLLIN)]);
    assert_eq!(call!(guest.poll(fds, 3, 0)), Ok(1));
    assert_eq!([0, 1, 2].map(|i| revents(&guest, fds, i)), [0, POLLOUT, 0]);
    assert_eq!(call!(guest.poll(fds, 4, -1)), Ok(2));
    assert_eq!(revents(&guest, fds, 3), POLLNVAL);
    let byte = guest.bytes(b"x");
    call!(guest.write(write, byte, 1)).unwrap();
    assert_eq!(call!(guest.poll(fds, 1, -1)), Ok(1));
    assert_eq!(revents(&guest, fds, 0), POLLIN);
    call!(guest.close(write)).unwrap();
    assert_eq!(call!(guest.poll(fds, 1, -1)), Ok(1));
    assert_eq!(revents(&guest, fds, 0), POLLIN | POLLHUP);
    assert_eq!(call!(guest.poll(fds, i32::MAX, 0)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.poll(fds, -1, 0)), Err(Errno::EINVAL));
}

#[test]
fn timeouts_pass() {
    let mut guest = Guest::sandboxed();
    let (read, _) = pipe(&mut guest);
    let fds = pollfds(&mut guest, &[(read, POLLIN)]);
    let start = Instant::now();
    assert_eq!(call!(guest.poll(fds, 1, 20)), Ok(0));
    assert!(start.elapsed() >= Duration::from_millis(20));
    let time = guest.bytes(&[0_i64, 20_000_000].map(i64::to_le_bytes).concat());
    assert_eq!(call!(guest.ppoll(fds, 1, time, 0, 8)), Ok(0));
    assert_eq!([guest.read_u64(time), guest.read_u64(time + 8)], [0, 0]);
    let bad = guest.bytes(&[0_i64, 1_000_000_000].map(i64::to_le_bytes).concat());
    assert_eq!(call!(guest.ppoll(fds, 1, bad, 0, 8)), Err(Errno::EINVAL));
    let sleep = guest.bytes(&[0_i64, 5000].map(i64::to_le_bytes).concat());
    assert_eq!(call!(guest.select(0, 0, 0, 0, sleep)), Ok(0));
}

#[test]
fn select_leaves_the_ready_ones() {
    let mut guest = Guest::sandboxed();
    let (read, write) = pipe(&mut guest);
    let set = 1_u64 << read | 1 << write;
    let (reads, writes) = (guest.bytes(&set.to_le_bytes()), guest.bytes(&set.to_le_bytes()));
    assert_eq!(call!(guest.select(write + 1, reads, writes, 0, 0)), Ok(1));
    assert_eq!([guest.read_u64(reads), guest.read_u64(writes)], [0, 1 << write]);
    let byte = guest.bytes(b"x");
    call!(guest.write(write, byte, 1)).unwrap();
    let reads = guest.bytes(&set.to_le_bytes());
    let zero = guest.bytes(&[0; 16]);
    assert_eq!(call!(guest.pselect6(write + 1, reads, 0, 0, zero, 0)), Ok(1));
    assert_eq!(guest.read_u64(reads), 1 << read);
    let closed = guest.bytes(&(1_u64 << 50).to_le_bytes());
    assert_eq!(call!(guest.select(51, closed, 0, 0, zero)), Err(Errno::EBADF));
    assert_eq!(call!(guest.select(-1, 0, 0, 0, zero)), Err(Errno::EINVAL));
    // No further than an fd_set goes, and a table of descriptors that is no longer.
    let mut whole = [0; 128];
    whole[..8].copy_from_slice(&(1_u64 << read).to_le_bytes());
    let whole = guest.bytes(&whole);
    assert_eq!(call!(guest.select(i32::MAX, whole, 0, 0, zero)), Ok(1));
}

#[test]
fn a_mask_lets_a_waiting_signal_interrupt() {
    use muslin_abi::signal::SIGUSR1;
    let mut guest = Guest::sandboxed();
    let (read, _) = pipe(&mut guest);
    let fds = pollfds(&mut guest, &[(read, POLLIN)]);
    let mut action = [0; 32];
    action[0] = 5;
    let action = guest.bytes(&action);
    call!(guest.rt_sigaction(SIGUSR1, action, 0, 8)).unwrap();
    let bit = guest.bytes(&(1_u64 << (SIGUSR1 - 1)).to_le_bytes());
    call!(guest.rt_sigprocmask(0, bit, 0, 8)).unwrap();
    let pid = call!(guest.getpid()).unwrap() as i32;
    call!(guest.kill(pid, SIGUSR1)).unwrap();
    let none = guest.bytes(&[0; 8]);
    assert_eq!(call!(guest.ppoll(fds, 1, 0, none, 8)), Err(Errno::EINTR));
    let delivery = guest.task.next_delivery().expect("the handler");
    returned(&mut guest, delivery);
    let old = guest.allocate(8);
    call!(guest.rt_sigprocmask(0, 0, old, 8)).unwrap();
    assert_eq!(guest.read_u64(old), 1 << (SIGUSR1 - 1));
    assert_eq!(call!(guest.ppoll(fds, 1, 0, none, 4)), Err(Errno::EINVAL));
}
