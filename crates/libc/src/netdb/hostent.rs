//! Hosts as gethostbyname and its kin show them.

use super::h_errno::*;
use crate::internal::database::pool::{Held, Pool};
use crate::internal::errno::{Errno, errno, set_errno};
use crate::internal::net::address::AF_INET;
use crate::internal::net::hosts::{self, Address};
use crate::internal::net::lookup::{self, *};
use crate::types::{c_char, c_int, size_t};
use core::ptr::null_mut;

/// C's `struct hostent`.
#[repr(C)]
pub struct Hostent {
    h_name: *mut c_char,
    h_aliases: *mut *mut c_char,
    h_addrtype: c_int,
    h_length: c_int,
    h_addr_list: *mut *mut c_char,
}

/// Why there is no host: a value of h_errno, and an error's number or 0.
pub type Failure = (c_int, c_int);

/// Stores a host, its strings and arrays in `pool`. ERANGE.
pub fn store<'a>(
    pool: &mut Pool,
    family: c_int,
    name: &[u8],
    aliases: impl Iterator<Item = &'a [u8]> + Clone,
    addresses: &[Address],
) -> Result<Hostent, Errno> {
    let addresses = addresses.iter().filter(|address| address.family == family);
    Ok(Hostent {
        h_addr_list: pool
            .array(addresses.clone().count(), addresses, |pool, a| pool.address(a.as_bytes()))?,
        h_aliases: pool.texts(aliases)?,
        h_name: pool.text(name)?,
        h_addrtype: family,
        h_length: if family == AF_INET { 4 } else { 16 },
    })
}

/// What to do with a host by name: the name that was asked for is an alias, unless it is the canonical one.
pub fn by_name<T>(
    name: &[u8],
    family: c_int,
    with: impl FnOnce(&dyn Fn(&mut Pool) -> Result<Hostent, Errno>) -> Result<T, Errno>,
) -> Result<T, Failure> {
    let found = lookup::host(Some(name), family, 0).map_err(|error| match error {
        EAI_NONAME => (HOST_NOT_FOUND, 0),
        EAI_AGAIN => (TRY_AGAIN, Errno::EAGAIN.0),
        EAI_SYSTEM => (NO_RECOVERY, errno().0),
        EAI_MEMORY => (NO_RECOVERY, Errno::ENOMEM.0),
        _ => (NO_RECOVERY, Errno::EBADMSG.0),
    })?;
    let canonical = found.canonical.as_bytes();
    let alias = (canonical != name).then_some(name);
    with(&|pool| store(pool, family, canonical, alias.into_iter(), found.addresses()))
        .map_err(|errno| (NO_RECOVERY, errno.0))
}

/// What to do with a host by address, from /etc/hosts.
pub fn by_address<T>(
    address: &Address,
    with: impl Fn(&dyn Fn(&mut Pool) -> Result<Hostent, Errno>) -> Result<T, Errno>,
) -> Result<T, Failure> {
    let found = hosts::find(|entry| {
        if entry.address != *address {
            return None;
        }
        let name = entry.names().next()?;
        Some(with(&|pool| store(pool, address.family, name, entry.names().skip(1), &[*address])))
    });
    match found {
        Ok(Some(result)) => result.map_err(|errno| (NO_RECOVERY, errno.0)),
        Ok(None) => Err((HOST_NOT_FOUND, 0)),
        Err(errno) => Err((NO_RECOVERY, errno.0)),
    }
}

/// What gethostbyname, gethostbyaddr and gethostent return a pointer to.
pub static HELD: Held<Hostent> = Held::new();

/// A pointer to a host, or null, with h_errno and errno set.
pub fn or_h_errno(result: Result<*mut Hostent, Failure>) -> *mut Hostent {
    result.unwrap_or_else(|(h_error, error)| {
        set(h_error);
        if error != 0 {
            set_errno(Errno(error));
        }
        null_mut()
    })
}

/// Stores a host where the caller of a function with `_r` wants it; returns 0 or the error's number.
///
/// # Safety
/// The caller's pointers are to such objects; the result is null until there is one.
pub unsafe fn into_caller(
    found: Result<Hostent, Failure>,
    host: *mut Hostent,
    result: *mut *mut Hostent,
    h_error: *mut c_int,
) -> c_int {
    // SAFETY: by the contract.
    unsafe {
        *result = null_mut();
        match found {
            Ok(found) => {
                host.write(found);
                *result = host;
                0
            }
            Err((its_h_error, error)) => {
                *h_error = its_h_error;
                error
            }
        }
    }
}

/// The caller's buffer.
///
/// # Safety
/// It has that size.
pub unsafe fn pool(buffer: *mut c_char, size: size_t) -> Pool {
    // SAFETY: by the contract.
    unsafe { Pool::new(buffer, size) }
}
