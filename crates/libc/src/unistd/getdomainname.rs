//! `getdomainname`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::{c_char, c_int, size_t};

/// Copies the NIS domain of the host with its NUL. BSD; Linux `getdomainname`(2).
///
/// Errors: EINVAL: `size` is too small.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getdomainname(name: *mut c_char, size: size_t) -> c_int {
    // SAFETY: by the contract `name` has `size` bytes.
    unsafe { copy(name, size) }.or_errno()
}

unsafe fn copy(name: *mut c_char, size: size_t) -> Result<i64, Errno> {
    const LENGTH: usize = 65;
    let mut uts = [[0 as c_char; LENGTH]; 6];
    // SAFETY: struct utsname is six arrays, the last of which is the domain; at most `size` bytes are written.
    unsafe {
        syscall::uname(&raw mut uts)?;
        let domain = (&raw const uts[5]).cast::<c_char>();
        let mut length = 0;
        while length < LENGTH && domain.add(length).read() != 0 {
            length += 1;
        }
        if length >= size {
            return Err(Errno::EINVAL);
        }
        core::ptr::copy_nonoverlapping(domain, name, length);
        name.add(length).write(0);
    }
    Ok(0)
}
