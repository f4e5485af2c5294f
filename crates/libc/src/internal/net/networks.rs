//! /etc/networks: `name number alias…` (networks(5)).

use super::address::{AF_INET, parse_network};
use crate::internal::database::fields::{without_comment, words};
use crate::internal::database::lines::search;
use crate::internal::database::pool::Pool;
use crate::internal::errno::Errno;
use crate::types::{c_char, c_int};
use core::ffi::CStr;

/// Where it is.
pub const PATH: &CStr = c"/etc/networks";

/// C's `struct netent`.
#[repr(C)]
pub struct Netent {
    /// The network's name.
    pub n_name: *mut c_char,
    /// Other names, and a null pointer.
    pub n_aliases: *mut *mut c_char,
    /// `AF_INET`.
    pub n_addrtype: c_int,
    /// The network's number, in host byte order.
    pub n_net: u32,
}

/// A line.
pub struct Entry<'a> {
    /// The network's name.
    pub name: &'a [u8],
    /// Its number, in host byte order.
    pub number: u32,
    line: &'a [u8],
}

impl<'a> Entry<'a> {
    /// The parts of a line; none if it has no name and number.
    pub fn parse(line: &'a [u8]) -> Option<Entry<'a>> {
        let line = without_comment(line);
        let mut words = words(line);
        Some(Entry { name: words.next()?, number: parse_network(words.next()?)?, line })
    }

    /// The other names.
    pub fn aliases(&self) -> impl Iterator<Item = &'a [u8]> + Clone {
        words(self.line).skip(2)
    }

    /// Whether one of the names is this, in upper or lower case.
    pub fn is_called(&self, name: &[u8]) -> bool {
        self.name.eq_ignore_ascii_case(name) || self.aliases().any(|alias| alias.eq_ignore_ascii_case(name))
    }

    /// The C structure, its strings and its array in `pool`. ERANGE.
    pub fn store(&self, pool: &mut Pool) -> Result<Netent, Errno> {
        Ok(Netent {
            n_aliases: pool.texts(self.aliases())?,
            n_name: pool.text(self.name)?,
            n_addrtype: AF_INET,
            n_net: self.number,
        })
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
