//! `getifaddrs`.

use super::freeifaddrs::freeifaddrs;
use crate::internal::errno::{Errno, OrErrno};
use crate::internal::net::address::{AF_INET, AF_INET6};
use crate::internal::net::lookup::is_link_local;
use crate::internal::net::netlink::*;
use crate::malloc::replaceable::calloc;
use crate::types::{c_char, c_int, c_uint, c_void};
use core::ptr::null_mut;

/// C's `struct ifaddrs`.
#[repr(C)]
pub struct ifaddrs {
    /// The next entry of the list.
    pub ifa_next: *mut ifaddrs,
    ifa_name: *mut c_char,
    ifa_flags: c_uint,
    ifa_addr: *mut Address,
    ifa_netmask: *mut Address,
    ifa_ifu: *mut Address,
    ifa_data: *mut c_void,
}

/// C's sockaddr_in, sockaddr_in6, and sockaddr_ll with an address that may be longer than its eight bytes (InfiniBand's has 20).
#[repr(C, align(4))]
struct Address([u8; 32]);

/// An entry of the list with all that it points to.
#[repr(C)]
struct Entry {
    it: ifaddrs,
    index: u32,
    address: Address,
    netmask: Address,
    other: Address,
    name: [u8; 16],
    /// struct rtnl_link_stats.
    statistics: [u8; 96],
}

const AF_PACKET: u16 = 17;
const PACKET_ADDRESS_MAX: usize = 20;

/// A list of all network interfaces (their hardware addresses and counters: AF_PACKET) and after them all their internet addresses, at
/// `list`; freeifaddrs frees it. Linux and BSD, getifaddrs(3). Returns 0.
///
/// Errors: those of socket(2), send(2) and recv(2) on a netlink socket; ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getifaddrs(list: *mut *mut ifaddrs) -> c_int {
    let found = loop {
        match find() {
            // The interfaces changed while they were listed.
            Err(Errno::EINTR) => {}
            found => break found,
        }
    };
    found
        .map(|found| {
            // SAFETY: the caller's pointer.
            unsafe { *list = found.release() };
            0
        })
        .or_errno()
}

fn find() -> Result<List, Errno> {
    let mut list = List { first: null_mut(), last: null_mut() };
    let mut netlink = Netlink::open()?;
    netlink.dump(RTM_GETLINK, |kind, body| match Link::parse(body) {
        Some((link, attributes)) if kind == RTM_NEWLINK => list.link(&link, &attributes),
        _ => Ok(()),
    })?;
    netlink.dump(RTM_GETADDR, |kind, body| match Assigned::parse(body) {
        Some((assigned, attributes)) if kind == RTM_NEWADDR => list.address(&assigned, &attributes),
        _ => Ok(()),
    })?;
    Ok(list)
}

/// Entries that are freed unless they are released.
struct List {
    first: *mut Entry,
    last: *mut Entry,
}

impl Drop for List {
    fn drop(&mut self) {
        // SAFETY: the list is this one's own, made as getifaddrs makes it.
        unsafe { freeifaddrs(self.first.cast()) }
    }
}

impl List {
    fn release(mut self) -> *mut ifaddrs {
        core::mem::replace(&mut self.first, null_mut()).cast()
    }

    /// Appends an empty entry. ENOMEM.
    fn push(&mut self, index: u32, flags: u32) -> Result<&mut Entry, Errno> {
        // SAFETY: zeros are an entry: null pointers and empty arrays.
        unsafe {
            let entry: *mut Entry = calloc(1, size_of::<Entry>()).cast();
            if entry.is_null() {
                return Err(Errno::ENOMEM);
            }
            if self.last.is_null() {
                self.first = entry;
            } else {
                (*self.last).it.ifa_next = entry.cast();
            }
            self.last = entry;
            (*entry).index = index;
            (*entry).it.ifa_flags = flags;
            (*entry).it.ifa_name = (&raw mut (*entry).name).cast();
            Ok(&mut *entry)
        }
    }

    fn link(&mut self, link: &Link, attributes: &Attributes) -> Result<(), Errno> {
        // Without a name nobody could ask for it.
        let Some(name) = attributes.name(IFLA_IFNAME) else { return Ok(()) };
        let entry = self.push(link.index, link.flags)?;
        copy(&mut entry.name, 0, name.get(..15).unwrap_or(name));
        entry.it.ifa_addr = entry.address.hardware(link, attributes.value(IFLA_ADDRESS).unwrap_or_default());
        if let Some(broadcast) = attributes.value(IFLA_BROADCAST) {
            entry.it.ifa_ifu = entry.other.hardware(link, broadcast);
        }
        if let Some(statistics) = attributes.value(IFLA_STATS) {
            copy(&mut entry.statistics, 0, statistics);
            entry.it.ifa_data = (&raw mut entry.statistics).cast();
        }
        Ok(())
    }

    fn address(&mut self, assigned: &Assigned, attributes: &Attributes) -> Result<(), Errno> {
        let link = self.find(assigned.index);
        // An interface that came after the list of them was written.
        let Some((name, flags)) = link else { return Ok(()) };
        let Some(given) = attributes.value(IFA_ADDRESS).or(attributes.value(IFA_LOCAL)) else {
            return Ok(());
        };
        if !matches!((assigned.family, given.len()), (AF_INET, 4) | (AF_INET6, 16)) {
            return Ok(());
        }
        let entry = self.push(assigned.index, flags)?;
        let name = attributes.name(IFA_LABEL).unwrap_or(&name);
        copy(&mut entry.name, 0, name.get(..15).unwrap_or(name));
        let local = attributes.value(IFA_LOCAL);
        entry.it.ifa_addr = entry.address.internet(assigned, local.unwrap_or(given));
        // What the kernel calls the address is the other end's where this end has one of its own.
        let other = attributes.value(IFA_BROADCAST).or(local.map(|_| given));
        if let Some(other) = other {
            entry.it.ifa_ifu = entry.other.internet(assigned, other);
        }
        let mut mask = [0u8; 16];
        for (at, byte) in mask.iter_mut().take(given.len()).enumerate() {
            let bits = assigned.prefix.saturating_sub(8 * at as u32).min(8);
            *byte = (0xff00u32 >> bits) as u8;
        }
        // A mask is of no link.
        let of_none = Assigned { index: 0, ..*assigned };
        entry.it.ifa_netmask = entry.netmask.internet(&of_none, mask.get(..given.len()).unwrap_or_default());
        Ok(())
    }

    /// The name and the flags of an interface.
    fn find(&self, index: u32) -> Option<([u8; 16], u32)> {
        let mut next = self.first;
        while !next.is_null() {
            // SAFETY: the list's own entries.
            unsafe {
                // Addresses come behind all links.
                if (*next).index == index {
                    return Some(((*next).name, (*next).it.ifa_flags));
                }
                next = (*next).it.ifa_next.cast();
            }
        }
        None
    }
}

/// Copies bytes as far as there is room for them.
fn copy(to: &mut [u8], at: usize, from: &[u8]) {
    to.iter_mut().skip(at).zip(from).for_each(|(place, byte)| *place = *byte);
}

impl Address {
    /// struct sockaddr_ll.
    fn hardware(&mut self, link: &Link, address: &[u8]) -> *mut Address {
        let address = address.get(..PACKET_ADDRESS_MAX).unwrap_or(address);
        copy(&mut self.0, 0, &AF_PACKET.to_ne_bytes());
        copy(&mut self.0, 4, &link.index.to_ne_bytes());
        copy(&mut self.0, 8, &link.kind.to_ne_bytes());
        copy(&mut self.0, 11, &[address.len() as u8]);
        copy(&mut self.0, 12, address);
        self
    }

    /// struct sockaddr_in or sockaddr_in6.
    fn internet(&mut self, assigned: &Assigned, address: &[u8]) -> *mut Address {
        copy(&mut self.0, 0, &(assigned.family as u16).to_ne_bytes());
        if assigned.family == AF_INET {
            copy(&mut self.0, 4, address);
            return self;
        }
        copy(&mut self.0, 8, address);
        if address.first_chunk().is_some_and(is_link_local) {
            copy(&mut self.0, 24, &assigned.index.to_ne_bytes());
        }
        self
    }
}
