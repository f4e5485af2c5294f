//! Asking the kernel about network interfaces: rtnetlink(7).
//!
//! A request goes through a netlink socket, and comes back as messages in one or more datagrams, the last of them NLMSG_DONE. Each
//! message has a header of a fixed size for its kind, and then attributes, each with its length and kind in front; all at
//! multiples of four bytes, in the byte order of the machine.

use crate::internal::errno::Errno;
use crate::internal::syscall;
use crate::types::c_int;

const AF_NETLINK: i32 = 16;
const SOCK_RAW_CLOEXEC: i32 = 0o2000003;
const NETLINK_ROUTE: i32 = 0;
const NLMSG_ERROR: u16 = 2;
const NLMSG_DONE: u16 = 3;
/// NLM_F_REQUEST, and NLM_F_DUMP: of everything.
const REQUEST_DUMP: u16 = 0x301;
/// The list changed while it was written.
const NLM_F_DUMP_INTR: u16 = 0x10;
const MSG_TRUNC: i32 = 0x20;
/// The kernel makes its datagrams no longer than a page or this.
const ROOM: usize = 8192;

/// The interfaces.
pub const RTM_GETLINK: u16 = 18;
/// An answer to [`RTM_GETLINK`], of a [`Link`] and attributes.
pub const RTM_NEWLINK: u16 = 16;
/// Their addresses.
pub const RTM_GETADDR: u16 = 22;
/// An answer to [`RTM_GETADDR`], of an [`Assigned`] and attributes.
pub const RTM_NEWADDR: u16 = 20;

/// An attribute of a link: its hardware address.
pub const IFLA_ADDRESS: u16 = 1;
/// Its broadcast address.
pub const IFLA_BROADCAST: u16 = 2;
/// Its name.
pub const IFLA_IFNAME: u16 = 3;
/// Its counters.
pub const IFLA_STATS: u16 = 7;

/// An attribute of an address: itself, or where there is an IFA_LOCAL, that of the other end.
pub const IFA_ADDRESS: u16 = 1;
/// That of this end.
pub const IFA_LOCAL: u16 = 2;
/// The name that it was assigned under.
pub const IFA_LABEL: u16 = 3;
/// Its broadcast address.
pub const IFA_BROADCAST: u16 = 4;

/// The kernel's struct ifinfomsg.
pub struct Link {
    /// ARPHRD_*.
    pub kind: u16,
    /// The interface's number.
    pub index: u32,
    /// IFF_*.
    pub flags: u32,
}

impl Link {
    /// Its fields, and the attributes behind them.
    pub fn parse(body: &[u8]) -> Option<(Link, Attributes<'_>)> {
        let (&[_, _, k, l, i, j, m, n, f, g, h, o, _, _, _, _], rest) = body.split_first_chunk()?;
        let link = Link {
            kind: u16::from_ne_bytes([k, l]),
            index: u32::from_ne_bytes([i, j, m, n]),
            flags: u32::from_ne_bytes([f, g, h, o]),
        };
        Some((link, Attributes(rest)))
    }
}

/// The kernel's struct ifaddrmsg.
pub struct Assigned {
    /// AF_INET or AF_INET6.
    pub family: c_int,
    /// How many bits of the address are the network's.
    pub prefix: u32,
    /// The interface's number.
    pub index: u32,
}

impl Assigned {
    /// Its fields, and the attributes behind them.
    pub fn parse(body: &[u8]) -> Option<(Assigned, Attributes<'_>)> {
        let (&[family, prefix, _, _, i, j, k, l], rest) = body.split_first_chunk()?;
        let index = u32::from_ne_bytes([i, j, k, l]);
        Some((Assigned { family: c_int::from(family), prefix: u32::from(prefix), index }, Attributes(rest)))
    }
}

/// What a message says, each with its kind.
#[derive(Clone)]
pub struct Attributes<'a>(&'a [u8]);

impl<'a> Iterator for Attributes<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (&[l, m, k, n], _) = self.0.split_first_chunk()?;
        let length = usize::from(u16::from_ne_bytes([l, m]));
        let value = self.0.get(4..length)?;
        self.0 = self.0.get(length.next_multiple_of(4)..).unwrap_or_default();
        // The two upper bits say how the value is written.
        Some((u16::from_ne_bytes([k, n]) & 0x3fff, value))
    }
}

impl<'a> Attributes<'a> {
    /// The value of the first of a kind.
    pub fn value(&self, kind: u16) -> Option<&'a [u8]> {
        self.clone().find_map(|(its_kind, value)| (its_kind == kind).then_some(value))
    }

    /// The same, a name: up to its NUL.
    pub fn name(&self, kind: u16) -> Option<&'a [u8]> {
        self.value(kind)?.split(|&byte| byte == 0).next()
    }
}

/// A netlink socket, which is closed when it goes.
pub struct Netlink {
    fd: c_int,
    sequence: u32,
}

impl Netlink {
    /// Errors of socket(2).
    pub fn open() -> Result<Netlink, Errno> {
        // SAFETY: takes no address.
        let fd = unsafe { syscall::socket(AF_NETLINK, SOCK_RAW_CLOEXEC, NETLINK_ROUTE) }? as c_int;
        Ok(Netlink { fd, sequence: 0 })
    }

    /// Shows `each` the kind and body of all messages that answer a request for everything of a kind.
    ///
    /// # Errors
    /// Those of send(2) and recv(2), what the kernel answers and what `each` fails with; EINTR if the list changed meanwhile, and only then.
    pub fn dump(
        &mut self,
        request: u16,
        mut each: impl FnMut(u16, &[u8]) -> Result<(), Errno>,
    ) -> Result<(), Errno> {
        self.sequence += 1;
        self.send(request)?;
        let mut buffer = [0u8; ROOM];
        loop {
            let Some(mut rest) = self.receive(&mut buffer)? else { continue };
            while let Some(message) = Message::next(&mut rest) {
                if message.sequence != self.sequence {
                    continue;
                }
                if message.flags & NLM_F_DUMP_INTR != 0 {
                    return Err(Errno::EINTR);
                }
                match message.kind {
                    NLMSG_DONE => return Ok(()),
                    NLMSG_ERROR => {
                        let code = message.body.first_chunk().map_or(0, |code| i32::from_ne_bytes(*code));
                        return Err(Errno(if code < 0 { -code } else { Errno::EIO.0 }));
                    }
                    kind => each(kind, message.body)?,
                }
            }
        }
    }

    fn send(&self, request: u16) -> Result<(), Errno> {
        // struct nlmsghdr and struct rtgenmsg, of any family.
        let mut message = [0u8; 20];
        let fields: [&[u8]; 4] = [
            &20u32.to_ne_bytes(),
            &request.to_ne_bytes(),
            &REQUEST_DUMP.to_ne_bytes(),
            &self.sequence.to_ne_bytes(),
        ];
        message.iter_mut().zip(fields.into_iter().flatten()).for_each(|(place, byte)| *place = *byte);
        loop {
            // SAFETY: the bytes are there; a netlink socket that no address is given for sends to the kernel.
            match unsafe { syscall::sendto(self.fd, message.as_ptr(), message.len(), 0, 0usize, 0usize) } {
                Err(Errno::EINTR) => {}
                sent => return sent.map(|_| ()),
            }
        }
    }

    /// A datagram of the kernel's; none if it was one of another process.
    fn receive<'a>(&self, buffer: &'a mut [u8; ROOM]) -> Result<Option<&'a [u8]>, Errno> {
        // struct sockaddr_nl.
        let mut from = [0u8; 12];
        let mut room = from.len() as u32;
        let from_length = &raw mut room;
        let length = loop {
            // SAFETY: the kernel writes into the arrays, at most as much as they hold.
            let read = unsafe {
                syscall::recvfrom(
                    self.fd,
                    buffer.as_mut_ptr(),
                    buffer.len(),
                    MSG_TRUNC,
                    from.as_mut_ptr(),
                    from_length,
                )
            };
            match read {
                Err(Errno::EINTR) => {}
                read => break read? as usize,
            }
        };
        if from.get(4..8) != Some(&[0; 4]) {
            return Ok(None);
        }
        match buffer.get(..length) {
            Some([]) => Err(Errno::EIO),
            Some(datagram) => Ok(Some(datagram)),
            None => Err(Errno::EMSGSIZE),
        }
    }
}

impl Drop for Netlink {
    fn drop(&mut self) {
        // SAFETY: the descriptor is this socket's own.
        let _ = unsafe { syscall::close(self.fd) };
    }
}

struct Message<'a> {
    kind: u16,
    flags: u16,
    sequence: u32,
    body: &'a [u8],
}

impl<'a> Message<'a> {
    /// Takes a message off a datagram; none where it ends or is damaged.
    fn next(datagram: &mut &'a [u8]) -> Option<Message<'a>> {
        let (&[a, b, c, d, k, l, f, g, s, t, u, v, _, _, _, _], _) = datagram.split_first_chunk()?;
        let length = u32::from_ne_bytes([a, b, c, d]) as usize;
        let body = datagram.get(16..length)?;
        *datagram = datagram.get(length.checked_next_multiple_of(4)?..).unwrap_or_default();
        Some(Message {
            kind: u16::from_ne_bytes([k, l]),
            flags: u16::from_ne_bytes([f, g]),
            sequence: u32::from_ne_bytes([s, t, u, v]),
            body,
        })
    }
}
