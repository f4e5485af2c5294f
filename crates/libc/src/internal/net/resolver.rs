//! Asking the servers that /etc/resolv.conf names (resolv.conf(5)), over UDP, and over TCP where an answer was cut off (RFC 1035, 4.2).
//!
//! A question goes to all servers at once, which costs them little and the program the time of the fastest only; it goes
//! again after each `timeout`/`attempts`-th of the whole time. The first answer to the question that is not a failure of the server
//! counts. Answers from elsewhere and to other questions are dropped: they may be forged.

use super::address::{AF_INET, AF_INET6};
use super::hosts::{Address, parse};
use crate::internal::database::fields::{leading_number, words};
use crate::internal::database::lines::search;
use crate::internal::errno::Errno;
use crate::internal::syscall;
use crate::types::c_int;

const SOCK_STREAM: i32 = 1;
const SOCK_DGRAM: i32 = 2;
const SOCK_CLOEXEC_NONBLOCK: i32 = 0o2004000;
const MSG_NOSIGNAL: i32 = 0x4000;
const POLLIN: i16 = 1;
const POLLOUT: i16 = 4;
const CLOCK_MONOTONIC: i32 = 1;
const PORT: u16 = 53;

/// What resolv.conf says.
pub struct Configuration {
    servers: [Option<Address>; 3],
    timeout: u32,
    attempts: u32,
    /// A name with so many dots is tried as it is first.
    pub dots: u32,
    search: [u8; 256],
    search_length: usize,
}

impl Configuration {
    /// Reads the file; without one, or where it names no server, a server on this machine is asked. Errors of open(2) and read(2).
    pub fn read() -> Result<Configuration, Errno> {
        let mut it = Configuration {
            servers: [None; 3],
            timeout: 5,
            attempts: 2,
            dots: 1,
            search: [0; 256],
            search_length: 0,
        };
        let read = search(c"/etc/resolv.conf", |line| {
            it.line(line);
            None::<()>
        });
        match read {
            Ok(_) | Err(Errno::ENOENT | Errno::ENOTDIR | Errno::EACCES) => {}
            Err(errno) => return Err(errno),
        }
        if let [first @ None, ..] = &mut it.servers {
            *first = Some(Address::v4([127, 0, 0, 1]));
        }
        Ok(it)
    }

    fn line(&mut self, line: &[u8]) {
        let mut words = words(line);
        match words.next() {
            Some(b"nameserver") => {
                let address = words.next().and_then(parse);
                if let Some(free) = self.servers.iter_mut().find(|server| server.is_none()) {
                    *free = address;
                }
            }
            Some(b"domain" | b"search") => {
                self.search_length = 0;
                for domain in words {
                    for &byte in domain.iter().chain(b" ") {
                        if let Some(place) = self.search.get_mut(self.search_length) {
                            *place = byte;
                            self.search_length += 1;
                        }
                    }
                }
            }
            Some(b"options") => {
                for option in words {
                    let value = |name: &[u8]| Some(leading_number(option.strip_prefix(name)?)?.0);
                    if let Some(dots) = value(b"ndots:") {
                        self.dots = dots.min(15);
                    } else if let Some(attempts) = value(b"attempts:") {
                        self.attempts = attempts.clamp(1, 10);
                    } else if let Some(timeout) = value(b"timeout:") {
                        self.timeout = timeout.clamp(1, 60);
                    }
                }
            }
            _ => {}
        }
    }

    /// The domains in which names are looked up.
    pub fn domains(&self) -> impl Iterator<Item = &[u8]> {
        words(self.search.get(..self.search_length).unwrap_or_default())
    }
}

/// The kernel's sockaddr_in and sockaddr_in6, in bytes, and how many of them count.
fn socket_address(address: &Address, family: i32) -> ([u8; 28], usize) {
    let mut bytes = [0u8; 28];
    let [low, high] = (family as u16).to_ne_bytes();
    let [port, port2] = PORT.to_be_bytes();
    let mut v6 = address.bytes;
    if address.family == AF_INET {
        let [a, b, c, d, ..] = address.bytes;
        v6 = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, a, b, c, d];
    }
    let scope = address.scope.to_ne_bytes();
    let head = [low, high, port, port2];
    let (length, flow): (usize, &[u8]) = if family == AF_INET { (16, &[]) } else { (28, &[0; 4]) };
    let host: &[u8] = if family == AF_INET { address.as_bytes() } else { &v6 };
    let scope: &[u8] = if family == AF_INET { &[] } else { &scope };
    for (place, &byte) in bytes.iter_mut().zip(head.iter().chain(flow).chain(host).chain(scope)) {
        *place = byte;
    }
    (bytes, length)
}

/// A socket that is closed when it goes.
struct Socket(c_int);

impl Socket {
    fn open(family: i32, kind: i32) -> Result<Socket, Errno> {
        // SAFETY: takes no address.
        Ok(Socket(unsafe { syscall::socket(family, kind | SOCK_CLOEXEC_NONBLOCK, 0) }? as c_int))
    }

    /// Waits until the socket can be read from or written to, up to a time; says whether it can.
    fn wait(&self, events: i16, until: i64) -> bool {
        #[repr(C)]
        struct PollFd(c_int, i16, i16);
        let mut fd = PollFd(self.0, events, 0);
        let left = until - now();
        // SAFETY: the kernel fills the structure.
        left > 0 && matches!(unsafe { syscall::poll(&raw mut fd, 1usize, left as i32) }, Ok(1))
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        // SAFETY: the descriptor is this socket's own.
        let _ = unsafe { syscall::close(self.0) };
    }
}

/// Milliseconds of a clock that only goes forward.
fn now() -> i64 {
    let mut time = [0i64; 2];
    // SAFETY: the kernel fills the array.
    let _ = unsafe { syscall::clock_gettime(CLOCK_MONOTONIC, &raw mut time) };
    let [seconds, nanoseconds] = time;
    seconds * 1000 + nanoseconds / 1_000_000
}

/// Whether a message answers a question: the same identifier, and it says that it is an answer.
fn answers(message: &[u8], question: &[u8]) -> bool {
    message.len() >= 12
        && message.get(..2) == question.get(..2)
        && message.get(2).is_some_and(|&flags| flags & 0x80 != 0)
}

/// Sends a question and stores the answer; returns its length, which may be more than there was room for: the rest is lost. 0 if no server
/// answered in time.
///
/// # Errors
/// Those of socket(2), and of reading resolv.conf.
pub fn ask(configuration: &Configuration, question: &[u8], answer: &mut [u8]) -> Result<usize, Errno> {
    let has_v6 = configuration.servers.iter().flatten().any(|server| server.family == AF_INET6);
    let (socket, family) = match Socket::open(if has_v6 { AF_INET6 } else { AF_INET }, SOCK_DGRAM) {
        Err(Errno::EAFNOSUPPORT) if has_v6 => (Socket::open(AF_INET, SOCK_DGRAM)?, AF_INET),
        socket => (socket?, if has_v6 { AF_INET6 } else { AF_INET }),
    };
    let interval = (configuration.timeout * 1000 / configuration.attempts) as i64;
    let mut failed = 0;
    for _ in 0..configuration.attempts {
        for server in configuration.servers.iter().flatten() {
            let (address, length) = socket_address(server, family);
            // SAFETY: the bytes are there.
            let _ = unsafe {
                syscall::sendto(
                    socket.0,
                    question.as_ptr(),
                    question.len(),
                    MSG_NOSIGNAL,
                    address.as_ptr(),
                    length,
                )
            };
        }
        let until = now() + interval;
        while socket.wait(POLLIN, until) {
            let mut from = [0u8; 28];
            let mut room = 28u32;
            let from_length = &raw mut room;
            // SAFETY: the kernel writes into the arrays, at most as much as they hold.
            let read = unsafe {
                syscall::recvfrom(
                    socket.0,
                    answer.as_mut_ptr(),
                    answer.len(),
                    0,
                    from.as_mut_ptr(),
                    from_length,
                )
            };
            let Ok(length) = read else { continue };
            let message = answer.get(..length as usize).unwrap_or_default();
            let server = configuration.servers.iter().flatten().find(|server| {
                let (address, length) = socket_address(server, family);
                address.get(..length) == from.get(..length)
            });
            let Some(server) = server else { continue };
            if !answers(message, question) {
                continue;
            }
            match message.get(3).map_or(2, |code| code & 15) {
                0 | 3 => {}
                _ => {
                    // The server cannot say: another may.
                    failed = message.len();
                    continue;
                }
            }
            let is_cut = message.get(2).is_some_and(|&flags| flags & 2 != 0);
            let length = message.len();
            let deadline = now() + configuration.timeout as i64 * 1000;
            if is_cut && let Ok(whole) = ask_over_tcp(server, question, answer, deadline) {
                return Ok(whole);
            }
            return Ok(length);
        }
    }
    Ok(failed)
}

/// As [`ask`], of one server, over TCP: a message follows its length. If it fails, what was in `answer` may be overwritten
/// from the end of its header on.
fn ask_over_tcp(server: &Address, question: &[u8], answer: &mut [u8], until: i64) -> Result<usize, Errno> {
    let socket = Socket::open(server.family, SOCK_STREAM)?;
    let (address, length) = socket_address(server, server.family);
    // SAFETY: the bytes are there.
    match unsafe { syscall::connect(socket.0, address.as_ptr(), length) } {
        Ok(_) => {}
        Err(Errno::EINPROGRESS) if socket.wait(POLLOUT, until) => {}
        Err(errno) => return Err(errno),
    }
    let mut head = (question.len() as u16).to_be_bytes();
    send(&socket, &head, until)?;
    send(&socket, question, until)?;
    receive(&socket, &mut head, until)?;
    let whole = u16::from_be_bytes(head) as usize;
    let room = answer.len().min(whole);
    receive(&socket, answer.get_mut(..room).unwrap_or_default(), until)?;
    if answers(answer, question) { Ok(whole) } else { Err(Errno::EMSGSIZE) }
}

fn send(socket: &Socket, mut bytes: &[u8], until: i64) -> Result<(), Errno> {
    while !bytes.is_empty() {
        if !socket.wait(POLLOUT, until) {
            return Err(Errno::ETIMEDOUT);
        }
        // SAFETY: the bytes are there.
        let sent =
            unsafe { syscall::sendto(socket.0, bytes.as_ptr(), bytes.len(), MSG_NOSIGNAL, 0usize, 0usize) }?;
        bytes = bytes.get(sent as usize..).unwrap_or_default();
    }
    Ok(())
}

fn receive(socket: &Socket, mut bytes: &mut [u8], until: i64) -> Result<(), Errno> {
    while !bytes.is_empty() {
        if !socket.wait(POLLIN, until) {
            return Err(Errno::ETIMEDOUT);
        }
        // SAFETY: the kernel writes into the slice, at most as much as it holds.
        let read =
            unsafe { syscall::recvfrom(socket.0, bytes.as_mut_ptr(), bytes.len(), 0, 0usize, 0usize) }?;
        if read == 0 {
            return Err(Errno::ECONNRESET);
        }
        bytes = bytes.get_mut(read as usize..).unwrap_or_default();
    }
    Ok(())
}
