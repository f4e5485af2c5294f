//! The protocols: `getprotoent`, `getprotobyname`, `getprotobynumber`, `setprotoent`, `endprotoent`, which share the table and the
//! place in it. It is built in (the IANA registry protocol-numbers), since it does not change from machine to machine.

use crate::internal::database::output::bytes_of;
use crate::types::{c_char, c_int};
use core::ffi::CStr;
use core::ptr::null_mut;
use core::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// C's `struct protoent`.
#[repr(C)]
pub struct Protoent {
    p_name: *mut c_char,
    p_aliases: *mut *mut c_char,
    p_proto: c_int,
}

#[rustfmt::skip]
static PROTOCOLS: [(u8, &CStr); 36] = [
    (0, c"ip"), (1, c"icmp"), (2, c"igmp"), (3, c"ggp"), (4, c"ipencap"), (5, c"st"), (6, c"tcp"), (8, c"egp"), (12, c"pup"),
    (17, c"udp"), (20, c"hmp"), (22, c"xns-idp"), (27, c"rdp"), (29, c"iso-tp4"), (36, c"xtp"), (37, c"ddp"), (38, c"idpr-cmtp"),
    (41, c"ipv6"), (43, c"ipv6-route"), (44, c"ipv6-frag"), (45, c"idrp"), (46, c"rsvp"), (47, c"gre"), (50, c"esp"), (51, c"ah"),
    (57, c"skip"), (58, c"ipv6-icmp"), (59, c"ipv6-nonxt"), (60, c"ipv6-opts"), (73, c"rspf"), (81, c"vmtp"), (89, c"ospf"),
    (94, c"ipip"), (98, c"encap"), (103, c"pim"), (255, c"raw"),
];

/// Where getprotoent is.
static NEXT: AtomicUsize = AtomicUsize::new(0);

/// Stores an entry in static storage; null for none.
fn show(entry: Option<&(u8, &'static CStr)>) -> *mut Protoent {
    static mut ALIASES: *mut c_char = null_mut();
    static mut ENTRY: Protoent = Protoent { p_name: null_mut(), p_aliases: null_mut(), p_proto: 0 };
    let Some((number, name)) = entry else { return null_mut() };
    // SAFETY: POSIX lets the result be overwritten by the next call.
    unsafe {
        (&raw mut ALIASES).write(null_mut());
        (&raw mut ENTRY).write(Protoent {
            p_name: name.as_ptr().cast_mut(),
            p_aliases: &raw mut ALIASES,
            p_proto: *number as c_int,
        });
        &raw mut ENTRY
    }
}

/// The next protocol, in static storage; null at the end. POSIX.1-2024 `getprotoent`.
#[unsafe(no_mangle)]
pub extern "C" fn getprotoent() -> *mut Protoent {
    let entry = PROTOCOLS.get(NEXT.load(Relaxed));
    if entry.is_some() {
        NEXT.fetch_add(1, Relaxed);
    }
    show(entry)
}

/// A protocol by its name, in static storage; null if there is none. POSIX.1-2024 `getprotobyname`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getprotobyname(name: *const c_char) -> *mut Protoent {
    // SAFETY: the caller's name is a C string.
    let name = unsafe { bytes_of(name) };
    show(PROTOCOLS.iter().find(|(_, candidate)| candidate.to_bytes() == name))
}

/// A protocol by its number, in static storage; null if there is none. POSIX.1-2024 `getprotobynumber`.
#[unsafe(no_mangle)]
pub extern "C" fn getprotobynumber(number: c_int) -> *mut Protoent {
    show(PROTOCOLS.iter().find(|(candidate, _)| *candidate as c_int == number))
}

/// Lets `getprotoent` begin anew. POSIX.1-2024 `setprotoent`.
#[unsafe(no_mangle)]
pub extern "C" fn setprotoent(_stay_open: c_int) {
    NEXT.store(0, Relaxed);
}

/// Lets `getprotoent` begin anew. POSIX.1-2024 `endprotoent`.
#[unsafe(no_mangle)]
pub extern "C" fn endprotoent() {
    NEXT.store(0, Relaxed);
}
