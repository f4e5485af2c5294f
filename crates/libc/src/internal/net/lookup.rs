//! Names of hosts and services to addresses and ports: what getaddrinfo and gethostbyname do.

use super::address::{AF_INET, AF_INET6, Text, parse_v4_loosely, parse_v6};
use super::hosts::{self, Address};
use super::resolver::{Configuration, ask};
use super::services;
use crate::arpa::nameser::message::{expand, name_length, take, take16, take32};
use crate::internal::errno::{Errno, set_errno};
use crate::net::if_nametoindex::if_nametoindex;
use crate::resolv::res_mkquery::question;
use crate::types::c_int;

/// What getaddrinfo and getnameinfo return.
pub const EAI_BADFLAGS: c_int = -1;
/// The name or the service is not known.
pub const EAI_NONAME: c_int = -2;
/// A server could not answer now.
pub const EAI_AGAIN: c_int = -3;
/// A server will never answer.
pub const EAI_FAIL: c_int = -4;
/// The family is not known.
pub const EAI_FAMILY: c_int = -6;
/// The kind of sockets is not known.
pub const EAI_SOCKTYPE: c_int = -7;
/// The service is not known for this kind of sockets.
pub const EAI_SERVICE: c_int = -8;
/// No memory.
pub const EAI_MEMORY: c_int = -10;
/// See errno.
pub const EAI_SYSTEM: c_int = -11;
/// A buffer is too small.
pub const EAI_OVERFLOW: c_int = -12;

/// Flags of getaddrinfo.
pub const AI_PASSIVE: c_int = 1;
/// Only text forms of addresses.
pub const AI_NUMERICHOST: c_int = 4;
/// IPv4 addresses as IPv6 ones.
pub const AI_V4MAPPED: c_int = 8;
/// With AI_V4MAPPED, even if there are IPv6 addresses.
pub const AI_ALL: c_int = 16;
/// Only families that this machine has.
pub const AI_ADDRCONFIG: c_int = 32;
/// Only numbers of ports.
pub const AI_NUMERICSERV: c_int = 0x400;

/// The most addresses of a name.
const MOST: usize = 48;

/// The addresses of a name.
pub struct Found {
    addresses: [Address; MOST],
    count: usize,
    /// The canonical name; empty if there is none.
    pub canonical: Text<256>,
}

impl Found {
    fn new() -> Found {
        Found { addresses: [Address::v6([0; 16]); MOST], count: 0, canonical: Text::new() }
    }

    fn push(&mut self, address: Address) {
        if let Some(place) = self.addresses.get_mut(self.count) {
            *place = address;
            self.count += 1;
        }
    }

    /// The addresses.
    pub fn addresses(&self) -> &[Address] {
        self.addresses.get(..self.count).unwrap_or_default()
    }

    fn retain(&mut self, keep: impl Fn(&Address) -> bool) {
        let all = self.addresses;
        let count = core::mem::take(&mut self.count);
        all.iter().take(count).filter(|address| keep(address)).for_each(|address| self.push(*address));
    }
}

/// errno is set, and that is what is returned.
fn system(errno: Errno) -> c_int {
    set_errno(errno);
    if errno == Errno::ENOMEM { EAI_MEMORY } else { EAI_SYSTEM }
}

/// The addresses of a host; of no host, those for a server (AI_PASSIVE) or of this machine. The best come first.
///
/// # Errors
/// EAI_*.
pub fn host(name: Option<&[u8]>, mut family: c_int, mut flags: c_int) -> Result<Found, c_int> {
    let mut found = Found::new();
    if flags & AI_V4MAPPED != 0 {
        if family == AF_INET6 {
            family = 0;
        } else {
            flags &= !AI_V4MAPPED;
        }
    }
    match name {
        None => {
            let [v4, last] =
                if flags & AI_PASSIVE != 0 { [[0; 4], [0; 4]] } else { [[127, 0, 0, 1], [0, 0, 0, 1]] };
            let [_, _, _, last] = last;
            if family != AF_INET {
                found.push(Address::v6([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, last]));
            }
            if family != AF_INET6 {
                found.push(Address::v4(v4));
            }
        }
        Some(name) => {
            if name.is_empty() || name.len() > 254 {
                return Err(EAI_NONAME);
            }
            found.canonical.bytes(name);
            match numeric(name, family)? {
                Some(address) => found.push(address),
                None if flags & AI_NUMERICHOST != 0 => return Err(EAI_NONAME),
                None => named(&mut found, name, family)?,
            }
        }
    }
    if found.count == 0 {
        return Err(EAI_NONAME);
    }
    if flags & AI_V4MAPPED != 0 {
        if flags & AI_ALL == 0 && found.addresses().iter().any(|address| address.family == AF_INET6) {
            found.retain(|address| address.family == AF_INET6);
        }
        for address in &mut found.addresses {
            if address.family == AF_INET {
                let [a, b, c, d, ..] = address.bytes;
                *address = Address::v6([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, a, b, c, d]);
            }
        }
    }
    sort(&mut found);
    Ok(found)
}

/// The address that a text form stands for; none if the text is none. EAI_NONAME if it is of the other family or its scope is not known.
pub fn numeric(name: &[u8], family: c_int) -> Result<Option<Address>, c_int> {
    if let Some(address) = parse_v4_loosely(name) {
        return if family == AF_INET6 { Err(EAI_NONAME) } else { Ok(Some(Address::v4(address))) };
    }
    let percent = name.iter().position(|&byte| byte == b'%');
    let (text, scope) = percent.and_then(|at| name.split_at_checked(at)).unwrap_or((name, b""));
    let Some(bytes) = parse_v6(text) else { return Ok(None) };
    if family == AF_INET {
        return Err(EAI_NONAME);
    }
    let mut address = Address::v6(bytes);
    if let Some(scope) = scope.strip_prefix(b"%") {
        address.scope = scope_number(&bytes, scope).ok_or(EAI_NONAME)?;
    }
    Ok(Some(address))
}

/// Whether an address means something on one link only, so that the name of an interface can stand behind it.
pub fn is_link_local(address: &[u8; 16]) -> bool {
    let [first, second, ..] = *address;
    (first == 0xfe && second & 0xc0 == 0x80) || (first == 0xff && second & 15 == 2)
}

fn scope_number(address: &[u8; 16], scope: &[u8]) -> Option<u32> {
    match crate::internal::database::fields::leading_number(scope) {
        Some((number, [])) => Some(number),
        _ if !is_link_local(address) => None,
        _ => {
            let mut name = Text::<17>::new();
            name.bytes(scope.get(..16).unwrap_or(scope));
            name.push(0);
            // SAFETY: the text ends with a NUL.
            Some(unsafe { if_nametoindex(name.as_bytes().as_ptr().cast()) }).filter(|&index| index != 0)
        }
    }
}

/// Whether a text can be the name of a host.
fn is_host_name(name: &[u8]) -> bool {
    name.iter()
        .all(|&byte| byte >= 0x80 || byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
}

/// From /etc/hosts; else from the servers, in the domains of resolv.conf.
fn named(found: &mut Found, name: &[u8], family: c_int) -> Result<(), c_int> {
    let mut is_other_family = false;
    hosts::find(|entry| {
        if entry.is_called(name) {
            if family == 0 || entry.address.family == family {
                if found.count == 0 {
                    found.canonical = Text::new();
                    entry.names().take(1).for_each(|canonical| found.canonical.bytes(canonical));
                }
                found.push(entry.address);
            } else {
                is_other_family = true;
            }
        }
        None::<()>
    })
    .map_err(system)?;
    if found.count > 0 {
        return Ok(());
    }
    if is_other_family {
        return Err(EAI_NONAME);
    }
    let stem = name.strip_suffix(b".").unwrap_or(name);
    if stem.is_empty() || stem.ends_with(b".") || !is_host_name(stem) {
        return Err(EAI_NONAME);
    }
    let configuration = Configuration::read().map_err(system)?;
    let dots = stem.iter().filter(|&&byte| byte == b'.').count();
    if stem.len() == name.len() && dots < configuration.dots as usize {
        for domain in configuration.domains() {
            let mut whole = Text::<256>::new();
            whole.bytes(stem);
            whole.push(b'.');
            whole.bytes(domain.strip_suffix(b".").unwrap_or(domain));
            served(found, &configuration, whole.as_bytes(), family)?;
            if found.count > 0 {
                return Ok(());
            }
        }
    }
    served(found, &configuration, stem, family)
}

const A: u16 = 1;
const CNAME: u16 = 5;
const AAAA: u16 = 28;

/// What the servers say of a whole name; nothing if there is no such name, or none with an address.
fn served(found: &mut Found, configuration: &Configuration, name: &[u8], family: c_int) -> Result<(), c_int> {
    let mut query = [0; 280];
    let mut answer = [0; 4096];
    for (kind, its_family) in [(A, AF_INET), (AAAA, AF_INET6)] {
        if family != 0 && family != its_family {
            continue;
        }
        let Some(length) = question(0, name, 1, kind as c_int, &mut query) else { return Ok(()) };
        let query = query.get(..length).unwrap_or_default();
        let length = ask(configuration, query, &mut answer).map_err(system)?;
        let message = answer.get(..length.min(4096)).unwrap_or_default();
        match message.get(3).map(|code| code & 15) {
            None | Some(2) => return Err(EAI_AGAIN),
            Some(0) => {}
            Some(3) => return Ok(()),
            Some(_) => return Err(EAI_FAIL),
        }
        let before = found.count;
        let mut canonical = Text::new();
        canonical.bytes(name);
        let _ = collect(found, &mut canonical, message, kind);
        if before == 0 && found.count > 0 {
            found.canonical = canonical;
        }
    }
    Ok(())
}

/// The addresses in an answer. EMSGSIZE where it is damaged: what came before counts.
fn collect(found: &mut Found, canonical: &mut Text<256>, message: &[u8], kind: u16) -> Result<(), Errno> {
    let mut rest = message;
    take32(&mut rest)?;
    let (questions, answers) = (take16(&mut rest)?, take16(&mut rest)?);
    take32(&mut rest)?;
    for _ in 0..questions {
        let length = name_length(rest).ok_or(Errno::EMSGSIZE)?;
        take(&mut rest, length)?;
        take32(&mut rest)?;
    }
    for _ in 0..answers {
        let length = name_length(rest).ok_or(Errno::EMSGSIZE)?;
        take(&mut rest, length)?;
        let (its_kind, _class) = (take16(&mut rest)?, take16(&mut rest)?);
        take32(&mut rest)?;
        let size = take16(&mut rest)?;
        let at = message.len() - rest.len();
        let data = take(&mut rest, size as usize)?;
        if its_kind == CNAME {
            let mut name = Text::new();
            if expand(message, at, 256, |byte| name.push(byte)).is_some() && is_host_name(name.as_bytes()) {
                *canonical = name;
            }
        } else if its_kind == kind {
            let v4 = data.first_chunk().filter(|_| kind == A && data.len() == 4).copied().map(Address::v4);
            let v6 =
                data.first_chunk().filter(|_| kind == AAAA && data.len() == 16).copied().map(Address::v6);
            v4.or(v6).into_iter().for_each(|address| found.push(address));
        }
    }
    Ok(())
}

/// Orders addresses by the rules of RFC 6724 that look at the destination alone: precedence (rule 6), then scope, smaller first
/// (rule 8); equal ones keep their order (rule 10). The rules about sources need a socket to each destination, and come with them.
fn sort(found: &mut Found) {
    if found.addresses().iter().all(|address| address.family == AF_INET) {
        return;
    }
    let count = found.count;
    if let Some(addresses) = found.addresses.get_mut(..count) {
        // Insertion: the list is short, and the order of equal ones has to stay.
        for end in 1..count {
            for place in (1..=end).rev() {
                let [Some(a), Some(b)] = [addresses.get(place - 1), addresses.get(place)] else { break };
                if key(a) <= key(b) {
                    break;
                }
                addresses.swap(place - 1, place);
            }
        }
    }
}

/// What addresses are sorted by, the least first: the precedence of RFC 6724, 2.1, turned round, and the scope of RFC 4291, 2.7.
fn key(address: &Address) -> (u8, u8) {
    if address.family == AF_INET {
        let [first, second, ..] = address.bytes;
        return (100 - 35, if first == 127 || (first == 169 && second == 254) { 2 } else { 14 });
    }
    let [a, b, c, d, ..] = address.bytes;
    let precedence = match address.bytes {
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] => 50,
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, ..] => 35,
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ..] => 1,
        _ if a == 0x20 && b == 2 => 30,
        _ if (a, b, c, d) == (0x20, 1, 0, 0) => 5,
        _ if a & 0xfe == 0xfc => 3,
        _ if a == 0xfe && b & 0xc0 == 0xc0 => 1,
        _ if a == 0x3f && b == 0xfe => 1,
        _ => 40,
    };
    let scope = match (a, b & 0xc0) {
        (0xff, _) => b & 15,
        (0xfe, 0x80) => 2,
        (0xfe, 0xc0) => 5,
        _ if precedence == 50 => 2,
        _ => 14,
    };
    (100 - precedence, scope)
}

/// A kind of sockets, its protocol and the port of a service.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Port {
    /// In host byte order.
    pub port: u16,
    /// IPPROTO_TCP or IPPROTO_UDP, or what the caller asked for.
    pub protocol: c_int,
    /// SOCK_STREAM or SOCK_DGRAM, or what the caller asked for.
    pub kind: c_int,
}

const SOCK_STREAM: c_int = 1;
const SOCK_DGRAM: c_int = 2;
const IPPROTO_TCP: c_int = 6;
const IPPROTO_UDP: c_int = 17;

/// The ports of a service; of no service, port 0 of each protocol that fits. At most two, the others are None.
///
/// # Errors
/// EAI_*.
pub fn service(
    name: Option<&[u8]>,
    mut protocol: c_int,
    kind: c_int,
    flags: c_int,
) -> Result<[Option<Port>; 2], c_int> {
    let only = match kind {
        SOCK_STREAM => IPPROTO_TCP,
        SOCK_DGRAM => IPPROTO_UDP,
        0 => 0,
        _ if name.is_some() => return Err(EAI_SERVICE),
        _ => return Ok([Some(Port { port: 0, protocol, kind }), None]),
    };
    if only != 0 {
        if protocol != 0 && protocol != only {
            return Err(EAI_SERVICE);
        }
        protocol = only;
    }
    let tcp =
        |port| (protocol != IPPROTO_UDP).then_some(Port { port, protocol: IPPROTO_TCP, kind: SOCK_STREAM });
    let udp =
        |port| (protocol != IPPROTO_TCP).then_some(Port { port, protocol: IPPROTO_UDP, kind: SOCK_DGRAM });
    let both = |port| match [tcp(port), udp(port)] {
        [None, second] => [second, None],
        both => both,
    };
    let Some(name) = name else { return Ok(both(0)) };
    if name.is_empty() {
        return Err(EAI_SERVICE);
    }
    if name.iter().all(u8::is_ascii_digit) {
        let number = crate::internal::database::fields::leading_number(name).map(|(number, _)| number);
        let port = number.and_then(|number| u16::try_from(number).ok()).ok_or(EAI_SERVICE)?;
        return Ok(both(port));
    }
    if flags & AI_NUMERICSERV != 0 {
        return Err(EAI_NONAME);
    }
    let mut ports = [None; 2];
    services::find(|entry| {
        if entry.is_called(name) {
            let port = match entry.protocol {
                b"tcp" => tcp(entry.port),
                b"udp" => udp(entry.port),
                _ => None,
            };
            // A second port for the same protocol does not count.
            let is_known =
                ports.iter().flatten().any(|known: &Port| port.is_some_and(|p| p.kind == known.kind));
            if let Some(free) = ports.iter_mut().find(|place| place.is_none())
                && !is_known
            {
                *free = port;
            }
        }
        None::<()>
    })
    .map_err(system)?;
    if ports == [None; 2] { Err(EAI_SERVICE) } else { Ok(ports) }
}
