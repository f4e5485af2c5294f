//! `if_nametoindex`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_uint};

const AF_UNIX: c_int = 1;
const SOCK_DGRAM_CLOEXEC: c_int = 0o2000002;
const SIOCGIFINDEX: c_int = 0x8933;

/// The kernel's struct ifreq, of which a name and a number count here.
#[repr(C)]
pub struct Request {
    /// The interface's name.
    pub name: [u8; 16],
    /// Its number.
    pub index: i32,
    rest: [u8; 20],
}

impl Request {
    /// Nothing yet.
    pub const fn new() -> Request {
        Request { name: [0; 16], index: 0, rest: [0; 20] }
    }

    /// Asks the kernel, through a socket of its own. Errors of socket(2) and ioctl(2).
    pub fn ask(&mut self, what: c_int) -> Result<(), Errno> {
        // SAFETY: the structure is the kernel's.
        unsafe {
            let fd = syscall::socket(AF_UNIX, SOCK_DGRAM_CLOEXEC, 0)? as c_int;
            let result = syscall::ioctl(fd, what, &raw mut *self);
            let _ = syscall::close(fd);
            result.map(|_| ())
        }
    }
}

impl Default for Request {
    fn default() -> Self {
        Self::new()
    }
}

/// The number of a network interface; 0 and errno if there is none. POSIX.1-2024 `if_nametoindex`.
///
/// Errors: ENODEV, and those of socket(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn if_nametoindex(name: *const c_char) -> c_uint {
    let mut request = Request::new();
    // SAFETY: the caller's name is a C string.
    let name = unsafe { crate::internal::database::output::bytes_of(name) };
    for (place, byte) in request.name.iter_mut().zip(name) {
        *place = *byte;
    }
    // A longer name is none: its beginning may be that of another interface.
    let result = if name.len() < 16 { request.ask(SIOCGIFINDEX) } else { Err(Errno::ENODEV) };
    result.map(|()| request.index as i64).or_errno_long().max(0) as c_uint
}
