//! `getnameinfo`.

use crate::internal::net::address::{AF_INET, AF_INET6, Text, write_v4, write_v6};
use crate::internal::net::hosts::{self, Address};
use crate::internal::net::lookup::{EAI_FAMILY, EAI_NONAME, EAI_OVERFLOW, is_link_local};
use crate::internal::net::services;
use crate::net::if_indextoname::if_indextoname;
use crate::types::{c_char, c_int, c_void};
use core::ptr::copy_nonoverlapping;

const NI_NUMERICHOST: c_int = 1;
const NI_NUMERICSERV: c_int = 2;
const NI_NAMEREQD: c_int = 8;
const NI_DGRAM: c_int = 16;
const NI_NUMERICSCOPE: c_int = 256;

/// The names of a host and a service, in the caller's buffers (none of size 0): from /etc/hosts and /etc/services, else their
/// numbers. Returns 0, or EAI_FAMILY for an address that is none, EAI_NONAME if a name is required (NI_NAMEREQD) and
/// there is none, EAI_OVERFLOW if a buffer is too small. POSIX.1-2024 `getnameinfo`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getnameinfo(
    address: *const c_void,
    length: u32,
    host: *mut c_char,
    host_size: u32,
    service: *mut c_char,
    service_size: u32,
    flags: c_int,
) -> c_int {
    // SAFETY: the caller's address has that length, its buffers their sizes.
    unsafe {
        let bytes = core::slice::from_raw_parts(address.cast::<u8>(), length as usize);
        let Some((address, port)) = parse(bytes) else { return EAI_FAMILY };
        if !host.is_null() && host_size > 0 {
            let mut text = Text::<256>::new();
            if flags & NI_NUMERICHOST == 0 {
                let _ = hosts::find(|entry| {
                    let same = entry.address.bytes == address.bytes && entry.address.family == address.family;
                    same.then(|| entry.names().take(1).for_each(|name| text.bytes(name)))
                });
            }
            if text.as_bytes().is_empty() {
                if flags & NI_NAMEREQD != 0 {
                    return EAI_NONAME;
                }
                write_number(&mut text, &address, flags);
            }
            if !store(text.as_bytes(), host, host_size) {
                return EAI_OVERFLOW;
            }
        }
        if !service.is_null() && service_size > 0 {
            let mut text = Text::<256>::new();
            if flags & NI_NUMERICSERV == 0 {
                let protocol: &[u8] = if flags & NI_DGRAM != 0 { b"udp" } else { b"tcp" };
                let _ = services::find(|entry| {
                    (entry.port == port && entry.protocol == protocol).then(|| text.bytes(entry.name))
                });
            }
            if text.as_bytes().is_empty() {
                text.number(port as u32, 10);
            }
            if !store(text.as_bytes(), service, service_size) {
                return EAI_OVERFLOW;
            }
        }
        0
    }
}

/// The address and the port of a socket.
fn parse(bytes: &[u8]) -> Option<(Address, u16)> {
    let (head, rest) = bytes.split_first_chunk::<4>()?;
    let [family, family2, port, port2] = *head;
    let port = u16::from_be_bytes([port, port2]);
    match u16::from_ne_bytes([family, family2]) as i32 {
        AF_INET if bytes.len() >= 16 => Some((Address::v4(*rest.first_chunk()?), port)),
        AF_INET6 if bytes.len() >= 28 => {
            let mut address = Address::v6(*rest.get(4..)?.first_chunk()?);
            address.scope = u32::from_ne_bytes(*rest.get(20..)?.first_chunk()?);
            Some((address, port))
        }
        _ => None,
    }
}

fn write_number(text: &mut Text<256>, address: &Address, flags: c_int) {
    if address.family == AF_INET {
        let [a, b, c, d, ..] = address.bytes;
        return write_v4(text, [a, b, c, d]);
    }
    write_v6(text, &address.bytes);
    if address.scope == 0 {
        return;
    }
    text.push(b'%');
    let mut name = [0u8; 16];
    if flags & NI_NUMERICSCOPE == 0
        && is_link_local(&address.bytes)
        // SAFETY: there is room for 16 bytes.
        && !unsafe { if_indextoname(address.scope, name.as_mut_ptr().cast()) }.is_null()
    {
        text.bytes(name.split(|&byte| byte == 0).next().unwrap_or_default());
    } else {
        text.number(address.scope, 10);
    }
}

/// Stores a C string; says whether it fits.
///
/// # Safety
/// There are `size` bytes at `to`.
unsafe fn store(text: &[u8], to: *mut c_char, size: u32) -> bool {
    if text.len() >= size as usize {
        return false;
    }
    // SAFETY: by the contract.
    unsafe {
        copy_nonoverlapping(text.as_ptr(), to.cast(), text.len());
        to.add(text.len()).write(0);
    }
    true
}
