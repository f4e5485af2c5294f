//! /etc/services: `name port/protocol alias…` (services(5)).

use crate::internal::database::fields::{leading_number, without_comment, words};
use crate::internal::database::lines::search;
use crate::internal::database::pool::Pool;
use crate::internal::errno::Errno;
use crate::types::{c_char, c_int};
use core::ffi::CStr;

/// Where it is.
pub const PATH: &CStr = c"/etc/services";

/// C's `struct servent`.
#[repr(C)]
pub struct Servent {
    /// The service's name.
    pub s_name: *mut c_char,
    /// Other names, and a null pointer.
    pub s_aliases: *mut *mut c_char,
    /// The port, in network byte order.
    pub s_port: c_int,
    /// The protocol's name.
    pub s_proto: *mut c_char,
}

/// A line.
pub struct Entry<'a> {
    /// The service's name.
    pub name: &'a [u8],
    /// The port.
    pub port: u16,
    /// The protocol's name.
    pub protocol: &'a [u8],
    line: &'a [u8],
}

impl<'a> Entry<'a> {
    /// The parts of a line; none if it has no name, port and protocol.
    pub fn parse(line: &'a [u8]) -> Option<Entry<'a>> {
        let line = without_comment(line);
        let mut words = words(line);
        let name = words.next()?;
        let (port, rest) = leading_number(words.next()?)?;
        let protocol = rest.strip_prefix(b"/").filter(|protocol| !protocol.is_empty())?;
        Some(Entry { name, port: u16::try_from(port).ok()?, protocol, line })
    }

    /// The other names.
    pub fn aliases(&self) -> impl Iterator<Item = &'a [u8]> + Clone {
        words(self.line).skip(2)
    }

    /// Whether one of the names is this.
    pub fn is_called(&self, name: &[u8]) -> bool {
        self.name == name || self.aliases().any(|alias| alias == name)
    }

    /// The C structure, its strings and its array in `pool`. ERANGE.
    pub fn store(&self, pool: &mut Pool) -> Result<Servent, Errno> {
        Ok(Servent {
            s_aliases: pool.texts(self.aliases())?,
            s_name: pool.text(self.name)?,
            s_port: self.port.to_be() as c_int,
            s_proto: pool.text(self.protocol)?,
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
