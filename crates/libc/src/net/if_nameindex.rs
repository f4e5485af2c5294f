//! `if_nameindex`.

use crate::internal::errno::{Errno, OrNull};
use crate::internal::net::netlink::*;
use crate::malloc::replaceable::free;
use crate::malloc::replaceable::realloc;
use crate::types::{c_char, c_uint};
use core::ptr::null_mut;

/// C's `struct if_nameindex`.
#[repr(C)]
pub struct Interface {
    if_index: c_uint,
    if_name: *mut c_char,
}

/// An interface as long as it is not known how many there are.
#[repr(C)]
#[derive(Clone, Copy)]
struct Named {
    index: u32,
    name: [u8; 16],
}

/// All network interfaces, their numbers and names, in an array that ends with number 0 and no name; if_freenameindex frees it.
/// Null and errno on failure. POSIX.1-2024 `if_nameindex`.
///
/// Errors: ENOBUFS: no memory; those of socket(2), send(2) and recv(2) on a netlink socket.
#[unsafe(no_mangle)]
pub extern "C" fn if_nameindex() -> *mut Interface {
    let found = loop {
        let mut list = List { block: null_mut(), count: 0 };
        let found = list.fill().and_then(|()| list.array());
        // EINTR: the interfaces changed while they were listed.
        if !matches!(found, Err(Errno::EINTR)) {
            break found;
        }
    };
    found.or_null()
}

/// A block that grows.
struct List {
    block: *mut Named,
    count: usize,
}

impl Drop for List {
    fn drop(&mut self) {
        // SAFETY: the block is this one's own.
        unsafe { free(self.block.cast()) }
    }
}

impl List {
    fn fill(&mut self) -> Result<(), Errno> {
        Netlink::open()?.dump(RTM_GETLINK, |kind, body| match Link::parse(body) {
            Some((link, attributes)) if kind == RTM_NEWLINK => match attributes.name(IFLA_IFNAME) {
                Some(name) => self.push(link.index, name),
                None => Ok(()),
            },
            _ => Ok(()),
        })
    }

    fn push(&mut self, index: u32, name: &[u8]) -> Result<(), Errno> {
        let size = (self.count + 1).checked_mul(size_of::<Named>()).ok_or(Errno::ENOBUFS)?;
        let mut named = Named { index, name: [0; 16] };
        // The last byte stays the NUL.
        named.name.iter_mut().take(15).zip(name).for_each(|(place, byte)| *place = *byte);
        // SAFETY: the block is this one's own, and has room for so many.
        unsafe {
            let block: *mut Named = realloc(self.block.cast(), size).cast();
            if block.is_null() {
                return Err(Errno::ENOBUFS);
            }
            self.block = block;
            block.add(self.count).write(named);
        }
        self.count += 1;
        Ok(())
    }

    /// The array, and the names behind it.
    fn array(&self) -> Result<*mut Interface, Errno> {
        let size = (self.count + 1) * size_of::<Interface>() + self.count * 16;
        // SAFETY: the block has room for the array, its end and the names; the list has so many.
        unsafe {
            let array: *mut Interface = realloc(null_mut(), size).cast();
            if array.is_null() {
                return Err(Errno::ENOBUFS);
            }
            let names: *mut [u8; 16] = array.add(self.count + 1).cast();
            for at in 0..self.count {
                let named = *self.block.add(at);
                names.add(at).write(named.name);
                array.add(at).write(Interface { if_index: named.index, if_name: names.add(at).cast() });
            }
            array.add(self.count).write(Interface { if_index: 0, if_name: null_mut() });
            Ok(array)
        }
    }
}
