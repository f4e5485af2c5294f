//! epoll against Linux's: the same random calls on pipes, counters, epolls and duplicates of them, natively and by a
//! guest, come to the same results and the same events.
use std::collections::BTreeSet;
use std::os::fd::RawFd;

use muslin_abi::epoll::*;
use muslin_abi::fcntl::{O_NONBLOCK, O_RDONLY};
use muslin_kernel::Errno;

use crate::guest::{Guest, Outcome, call};
use crate::random::Random;

/// Descriptors that the calls play with. Each is open in both worlds all the time: what is "closed" becomes another
/// descriptor of a regular file, which cannot be watched, so that no other test gets its number.
const SLOTS: usize = 12;

#[derive(Clone, Debug)]
enum Operation {
    Pipe(usize, usize),
    Counter(usize, u32),
    Epoll(usize),
    Duplicate(usize, usize),
    Close(usize),
    Control { epoll: usize, operation: i32, slot: usize, events: u32, data: u64 },
    Write(usize),
    Read(usize),
    Wait(usize),
}

fn operation(random: &mut Random) -> Operation {
    let slot = |random: &mut Random| (random.next() % SLOTS as u64) as usize;
    // The first two are epolls, and mostly stay what they are.
    let target = |random: &mut Random| match random.next() % 64 {
        0 => (random.next() % 2) as usize,
        _ => 2 + (random.next() % (SLOTS as u64 - 2)) as usize,
    };
    let epoll = |random: &mut Random| random.pick(&[0, 0, 0, 1, 1, 1, 2, 5]);
    match random.next() % 32 {
        0..2 => Operation::Pipe(target(random), target(random)),
        2..4 => Operation::Counter(target(random), random.pick(&[0, 1, 2])),
        4 => Operation::Epoll(target(random)),
        5..8 => Operation::Duplicate(slot(random), target(random)),
        8 => Operation::Close(target(random)),
        9..20 => Operation::Control {
            epoll: epoll(random),
            operation: random.pick(&[1, 1, 1, 2, 3, 3, 0, 4]),
            slot: slot(random),
            events: random.pick(&[EPOLLIN, EPOLLOUT, EPOLLIN | EPOLLOUT, 0, EPOLLIN | 0x2000])
                | random.pick(&[0, 0, 0, EPOLLET, EPOLLONESHOT, EPOLLET | EPOLLONESHOT, EPOLLEXCLUSIVE]),
            data: random.next(),
        },
        20..23 => Operation::Write(slot(random)),
        23..26 => Operation::Read(slot(random)),
        _ => Operation::Wait(epoll(random)),
    }
}

/// What a call came to, and the events that it reported.
type Seen = (Outcome, BTreeSet<(u64, u32)>);

const ROOM: usize = 64;

struct ByGuest {
    guest: Guest,
    slots: [i32; SLOTS],
    filler: i32,
}

impl ByGuest {
    fn new() -> Self {
        let mut guest = Guest::sandboxed();
        guest.write_file("filler", "");
        let filler = guest.open("filler", O_RDONLY).unwrap() as i32;
        let slots = [0; SLOTS].map(|_| call!(guest.dup(filler)).unwrap() as i32);
        // A broken pipe is to be an error only.
        let mut ignore = [0; 32];
        ignore[0] = 1;
        let ignore = guest.bytes(&ignore);
        call!(guest.rt_sigaction(muslin_abi::signal::SIGPIPE, ignore, 0, 8)).unwrap();
        ByGuest { guest, slots, filler }
    }

    fn place(&mut self, slot: usize, fd: i32) {
        let ByGuest { guest, slots, .. } = self;
        call!(guest.dup3(fd, slots[slot], 0)).unwrap();
        call!(guest.close(fd)).unwrap();
    }

    fn perform(&mut self, operation: &Operation) -> Seen {
        let guest = &mut self.guest;
        guest.forget();
        let slots = self.slots;
        let mut events = BTreeSet::new();
        let outcome = match *operation {
            Operation::Pipe(a, b) => {
                let fds = guest.allocate(8);
                call!(guest.pipe2(fds, O_NONBLOCK)).unwrap();
                let (read, write) = (guest.read_u32(fds) as i32, guest.read_u32(fds + 4) as i32);
                self.place(a, read);
                self.place(b, write);
                Ok(0)
            }
            Operation::Counter(slot, initial) => {
                let fd = call!(guest.eventfd2(initial as i32, O_NONBLOCK)).unwrap();
                self.place(slot, fd as i32);
                Ok(0)
            }
            Operation::Epoll(slot) => {
                let fd = call!(guest.epoll_create1(0)).unwrap();
                self.place(slot, fd as i32);
                Ok(0)
            }
            Operation::Duplicate(from, to) => call!(guest.dup3(slots[from], slots[to], 0)).map(|_| 0),
            Operation::Close(slot) => {
                let filler = self.filler;
                call!(guest.dup3(filler, slots[slot], 0)).map(|_| 0)
            }
            Operation::Control { epoll, operation, slot, events, data } => {
                let event = guest.bytes(&[events.to_le_bytes().as_slice(), &data.to_le_bytes()].concat());
                call!(guest.epoll_ctl(slots[epoll], operation, slots[slot], event))
            }
            Operation::Write(slot) => {
                let bytes = guest.bytes(&1_u64.to_le_bytes());
                call!(guest.write(slots[slot], bytes, 8))
            }
            Operation::Read(slot) => {
                let bytes = guest.allocate(8);
                call!(guest.read(slots[slot], bytes, 8))
            }
            Operation::Wait(slot) => {
                let bytes = guest.allocate(12 * ROOM as u32);
                let outcome = call!(guest.epoll_wait(slots[slot], bytes, ROOM as i32, 0));
                for index in 0..outcome.unwrap_or(0) as i32 {
                    let at = bytes + 12 * index;
                    events.insert((guest.read_u64(at + 4), guest.read_u32(at)));
                }
                outcome
            }
        };
        (outcome, events)
    }
}

struct Natively {
    slots: [RawFd; SLOTS],
    filler: RawFd,
}

fn result(value: i64) -> Outcome {
    if value < 0 { Err(Errno(std::io::Error::last_os_error().raw_os_error().unwrap())) } else { Ok(value) }
}

// SAFETY, for all calls below: buffers live across their call and have the sizes that are given.
impl Natively {
    fn new() -> Self {
        // SAFETY: see above.
        unsafe {
            let filler = libc::memfd_create(c"filler".as_ptr(), libc::MFD_CLOEXEC);
            let path = format!("/proc/self/fd/{filler}\0");
            let filler = libc::open(path.as_ptr().cast(), libc::O_RDONLY | libc::O_CLOEXEC);
            let slots = [0; SLOTS].map(|_| libc::fcntl(filler, libc::F_DUPFD_CLOEXEC, 0));
            Natively { slots, filler }
        }
    }

    fn place(&self, slot: usize, fd: RawFd) {
        // SAFETY: see above.
        unsafe {
            assert_eq!(libc::dup3(fd, self.slots[slot], libc::O_CLOEXEC), self.slots[slot]);
            libc::close(fd);
        }
    }

    fn perform(&self, operation: &Operation) -> Seen {
        let slots = &self.slots;
        let mut events = BTreeSet::new();
        // SAFETY: see above.
        let outcome = unsafe {
            match *operation {
                Operation::Pipe(a, b) => {
                    let mut fds = [0; 2];
                    assert_eq!(libc::pipe2(fds.as_mut_ptr(), libc::O_NONBLOCK | libc::O_CLOEXEC), 0);
                    self.place(a, fds[0]);
                    self.place(b, fds[1]);
                    Ok(0)
                }
                Operation::Counter(slot, initial) => {
                    self.place(slot, libc::eventfd(initial, libc::EFD_NONBLOCK | libc::EFD_CLOEXEC));
                    Ok(0)
                }
                Operation::Epoll(slot) => {
                    self.place(slot, libc::epoll_create1(libc::EPOLL_CLOEXEC));
                    Ok(0)
                }
                Operation::Duplicate(from, to) => {
                    result(libc::dup3(slots[from], slots[to], libc::O_CLOEXEC).into()).map(|_| 0)
                }
                Operation::Close(slot) => {
                    result(libc::dup3(self.filler, slots[slot], libc::O_CLOEXEC).into()).map(|_| 0)
                }
                Operation::Control { epoll, operation, slot, events, data } => {
                    let mut event = libc::epoll_event { events, u64: data };
                    result(libc::epoll_ctl(slots[epoll], operation, slots[slot], &mut event).into())
                }
                Operation::Write(slot) => {
                    let bytes = 1_u64;
                    result(libc::write(slots[slot], (&raw const bytes).cast(), 8) as i64)
                }
                Operation::Read(slot) => {
                    let mut bytes = 0_u64;
                    result(libc::read(slots[slot], (&raw mut bytes).cast(), 8) as i64)
                }
                Operation::Wait(slot) => {
                    let mut all = [libc::epoll_event { events: 0, u64: 0 }; ROOM];
                    let count = libc::epoll_wait(slots[slot], all.as_mut_ptr(), ROOM as i32, 0);
                    for event in &all[..count.max(0) as usize] {
                        events.insert((event.u64, event.events));
                    }
                    result(count.into())
                }
            }
        };
        (outcome, events)
    }
}

impl Drop for Natively {
    fn drop(&mut self) {
        for fd in self.slots.into_iter().chain([self.filler]) {
            // SAFETY: these descriptors are this object's own.
            unsafe { libc::close(fd) };
        }
    }
}

#[test]
fn epoll_sees_what_it_sees_natively() {
    let (mut reported, mut refused) = (0, BTreeSet::new());
    for seed in 0..150 {
        let (native, mut by_guest) = (Natively::new(), ByGuest::new());
        let mut random = Random(seed);
        let mut history = Vec::new();
        for operation in [Operation::Epoll(0), Operation::Epoll(1)] {
            assert_eq!(by_guest.perform(&operation), native.perform(&operation));
        }
        for _ in 0..300 {
            let operation = operation(&mut random);
            history.push(operation.clone());
            let expected = native.perform(&operation);
            let got = by_guest.perform(&operation);
            assert_eq!(got, expected, "seed {seed}, after {history:#?}");
            reported += expected.1.len();
            if let (Operation::Control { .. }, Err(error)) = (&operation, expected.0) {
                refused.insert(error.0);
            }
        }
    }
    // Calls that never succeed, or never fail, would prove little.
    assert!(reported > 1000, "only {reported} events were reported");
    for error in [Errno::EEXIST, Errno::ENOENT, Errno::EINVAL, Errno::ELOOP, Errno::EPERM] {
        assert!(refused.contains(&error.0), "{error:?} never came");
    }
}
