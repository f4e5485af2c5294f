//! /etc/hosts: `address name alias…` (hosts(5)).

use super::address::{AF_INET, AF_INET6, parse_v4_loosely, parse_v6};
use crate::internal::database::fields::{without_comment, words};
use crate::internal::database::lines::search;
use crate::internal::errno::Errno;
use core::ffi::CStr;

/// Where it is.
pub const PATH: &CStr = c"/etc/hosts";

/// An address of either family; those of IPv4 fill the first four bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Address {
    /// AF_INET or AF_INET6.
    pub family: i32,
    /// In network byte order.
    pub bytes: [u8; 16],
    /// The interface that an address of local scope belongs to; 0 for none.
    pub scope: u32,
}

impl Address {
    /// An IPv4 address.
    pub fn v4([a, b, c, d]: [u8; 4]) -> Address {
        Address { family: AF_INET, bytes: [a, b, c, d, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], scope: 0 }
    }

    /// An IPv6 address without a scope.
    pub fn v6(bytes: [u8; 16]) -> Address {
        Address { family: AF_INET6, bytes, scope: 0 }
    }

    /// The address's own bytes.
    pub fn as_bytes(&self) -> &[u8] {
        if self.family == AF_INET { self.bytes.first_chunk::<4>().map_or(&[], |b| b) } else { &self.bytes }
    }
}

/// An address without a scope, as databases have them.
pub fn parse(text: &[u8]) -> Option<Address> {
    parse_v4_loosely(text).map(Address::v4).or_else(|| parse_v6(text).map(Address::v6))
}

/// A line.
pub struct Entry<'a> {
    /// Its address.
    pub address: Address,
    /// Its names.
    names: &'a [u8],
}

impl<'a> Entry<'a> {
    /// The parts of a line; none if it does not begin with an address or has no name.
    pub fn parse(line: &'a [u8]) -> Option<Entry<'a>> {
        let line = without_comment(line).trim_ascii();
        let first = words(line).next()?;
        let names = line.strip_prefix(first)?;
        words(names).next()?;
        Some(Entry { address: parse(first)?, names })
    }

    /// The names, the canonical one first.
    pub fn names(&self) -> impl Iterator<Item = &'a [u8]> + Clone {
        words(self.names)
    }

    /// Whether one of the names is this: letters of either case are the same.
    pub fn is_called(&self, name: &[u8]) -> bool {
        self.names().any(|candidate| candidate.eq_ignore_ascii_case(name))
    }
}

/// Shows `found` the entries until it returns something. A file that is not there, or that must not be read, is an empty one;
/// other errors of open(2) and read(2), ENOMEM.
pub fn find<T>(mut found: impl FnMut(&Entry) -> Option<T>) -> Result<Option<T>, Errno> {
    match search(PATH, |line| Entry::parse(line).and_then(|entry| found(&entry))) {
        Err(Errno::ENOENT | Errno::ENOTDIR | Errno::EACCES) => Ok(None),
        result => result,
    }
}
