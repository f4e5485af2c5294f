//! `getaddrinfo`.

use crate::internal::database::output::bytes_of;
use crate::internal::errno::{Errno, set_errno};
use crate::internal::net::address::{AF_INET, AF_INET6};
use crate::internal::net::hosts::Address;
use crate::internal::net::lookup::{self, *};
use crate::internal::syscall;
use crate::malloc::replaceable::malloc;
use crate::types::{c_char, c_int};
use core::ptr::{copy_nonoverlapping, null_mut};

/// C's `struct addrinfo`.
#[repr(C)]
pub struct AddrInfo {
    ai_flags: c_int,
    ai_family: c_int,
    ai_socktype: c_int,
    ai_protocol: c_int,
    ai_addrlen: u32,
    ai_addr: *mut SocketAddress,
    ai_canonname: *mut c_char,
    /// The next one of the list.
    pub ai_next: *mut AddrInfo,
}

/// C's sockaddr_in and sockaddr_in6.
#[repr(C)]
union SocketAddress {
    v4: (u16, [u8; 2], [u8; 4], [u8; 8]),
    v6: V6,
}

#[repr(C)]
#[derive(Clone, Copy)]
struct V6 {
    family: u16,
    port: [u8; 2],
    flow: u32,
    address: [u8; 16],
    scope: u32,
}

/// An entry of the list with its address; all lie in one block, the canonical name behind them.
#[repr(C)]
struct Entry {
    info: AddrInfo,
    address: V6,
}

const KNOWN_FLAGS: c_int = 0x43f;

/// The addresses of a host and the ports of a service, of which one may be null, as a list that `freeaddrinfo` frees. Hosts are
/// addresses in text form, names in /etc/hosts, and names that the servers of /etc/resolv.conf know; services are
/// numbers and names in /etc/services. Returns 0, or what is wrong: EAI_AGAIN, EAI_BADFLAGS, EAI_FAIL, EAI_FAMILY,
/// EAI_MEMORY, EAI_NONAME, EAI_SERVICE, EAI_SYSTEM (errno). POSIX.1-2024 `getaddrinfo`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getaddrinfo(
    host: *const c_char,
    service: *const c_char,
    hints: *const AddrInfo,
    result: *mut *mut AddrInfo,
) -> c_int {
    // SAFETY: the caller's texts are null or C strings; the hints are null or a structure.
    unsafe {
        match find(host, service, hints) {
            Ok(list) => {
                result.write(list);
                0
            }
            Err(error) => error,
        }
    }
}

unsafe fn find(
    host: *const c_char,
    service: *const c_char,
    hints: *const AddrInfo,
) -> Result<*mut AddrInfo, c_int> {
    // SAFETY: as above.
    unsafe {
        if host.is_null() && service.is_null() {
            return Err(EAI_NONAME);
        }
        let text = |text: *const c_char| (!text.is_null()).then(|| bytes_of(text));
        let (mut flags, mut family, mut protocol, mut kind) = (0, 0, 0, 0);
        if !hints.is_null() {
            let hints = &*hints;
            (flags, family) = (hints.ai_flags, hints.ai_family);
            (protocol, kind) = (hints.ai_protocol, hints.ai_socktype);
            if flags & !KNOWN_FLAGS != 0 {
                return Err(EAI_BADFLAGS);
            }
            if ![0, AF_INET, AF_INET6].contains(&family) {
                return Err(EAI_FAMILY);
            }
        }
        if flags & AI_ADDRCONFIG != 0 {
            family = configured(family)?;
        }
        let ports = lookup::service(text(service), protocol, kind, flags)?;
        let found = lookup::host(text(host), family, flags)?;
        list(found.addresses(), &ports, found.canonical.as_bytes())
    }
}

/// The families of `family` that this machine has, as far as sockets can tell: AF_UNSPEC for both, EAI_NONAME for none.
fn configured(family: c_int) -> Result<c_int, c_int> {
    let v4 = family != AF_INET6 && is_configured(AF_INET, Address::v4([127, 0, 0, 1]))?;
    let loopback = Address::v6([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    let v6 = family != AF_INET && is_configured(AF_INET6, loopback)?;
    match (v4, v6) {
        (true, true) => Ok(0),
        (true, false) => Ok(AF_INET),
        (false, true) => Ok(AF_INET6),
        (false, false) => Err(EAI_NONAME),
    }
}

/// Whether a socket could be connected to an address; where there are no sockets at all, nothing is known, and each family counts.
fn is_configured(family: c_int, address: Address) -> Result<bool, c_int> {
    const SOCK_DGRAM_CLOEXEC: c_int = 0o2000002;
    const PORT: u16 = 65535;
    let (socket_address, length) = socket_address(&address, PORT);
    // SAFETY: the address is of its length.
    let result = unsafe {
        syscall::socket(family, SOCK_DGRAM_CLOEXEC, 0).and_then(|fd| {
            let result = syscall::connect(fd as c_int, &raw const socket_address, length);
            let _ = syscall::close(fd as c_int);
            result
        })
    };
    match result {
        Ok(_) | Err(Errno::ENOSYS) => Ok(true),
        Err(
            Errno::EADDRNOTAVAIL
            | Errno::EAFNOSUPPORT
            | Errno::EHOSTUNREACH
            | Errno::ENETDOWN
            | Errno::ENETUNREACH,
        ) => Ok(false),
        Err(errno) => {
            set_errno(errno);
            Err(EAI_SYSTEM)
        }
    }
}

/// The kernel's address of a socket, and its length.
fn socket_address(address: &Address, port: u16) -> (V6, u32) {
    let family = address.family as u16;
    let port = port.to_be_bytes();
    if address.family == AF_INET {
        let [a, b, c, d, ..] = address.bytes;
        // The address of IPv4 lies where the flow label of IPv6 does; nothing follows it.
        let v4 = u32::from_ne_bytes([a, b, c, d]);
        return (V6 { family, port, flow: v4, address: [0; 16], scope: 0 }, 16);
    }
    (V6 { family, port, flow: 0, address: address.bytes, scope: address.scope }, 28)
}

/// The list of every address with every port.
fn list(addresses: &[Address], ports: &[Option<Port>], canonical: &[u8]) -> Result<*mut AddrInfo, c_int> {
    let count = addresses.len() * ports.iter().flatten().count();
    let block: *mut Entry = malloc(count * size_of::<Entry>() + canonical.len() + 1).cast();
    if block.is_null() {
        return Err(EAI_MEMORY);
    }
    // SAFETY: the block has room for `count` entries, and the name behind them.
    unsafe {
        let name: *mut u8 = block.add(count).cast();
        copy_nonoverlapping(canonical.as_ptr(), name, canonical.len());
        name.add(canonical.len()).write(0);
        let mut index = 0;
        for address in addresses {
            for port in ports.iter().flatten() {
                let entry = block.add(index);
                index += 1;
                let (socket_address, length) = socket_address(address, port.port);
                entry.write(Entry {
                    info: AddrInfo {
                        ai_flags: 0,
                        ai_family: address.family,
                        ai_socktype: port.kind,
                        ai_protocol: port.protocol,
                        ai_addrlen: length,
                        ai_addr: (&raw mut (*entry).address).cast(),
                        ai_canonname: if canonical.is_empty() { null_mut() } else { name.cast() },
                        ai_next: if index < count { block.add(index).cast() } else { null_mut() },
                    },
                    address: socket_address,
                });
            }
        }
        Ok(block.cast())
    }
}
