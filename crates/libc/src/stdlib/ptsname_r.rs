//! `ptsname_r`.

use crate::internal::errno::Errno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, size_t};

const DIRECTORY: &[u8; 9] = b"/dev/pts/";
/// The directory, ten digits and a NUL.
pub const LONGEST: usize = DIRECTORY.len() + 11;

/// The path of a pseudoterminal's slave, into a buffer; returns 0 or the error's number, which is in errno as well.
/// POSIX.1-2024 `ptsname_r`.
///
/// Errors: EBADF; ENOTTY: no master; ERANGE: `size` is too small; EINVAL: no buffer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ptsname_r(fd: c_int, name: *mut c_char, size: size_t) -> c_int {
    // SAFETY: by the contract `name` has `size` bytes.
    match unsafe { slave_path(fd, name.cast(), size) } {
        Ok(()) => 0,
        Err(errno) => {
            crate::internal::errno::set_errno(errno);
            errno.0
        }
    }
}

/// # Safety
/// `name` has `size` bytes, or is null.
pub unsafe fn slave_path(fd: c_int, name: *mut u8, size: usize) -> Result<(), Errno> {
    const TIOCGPTN: c_int = 0x8004_5430_u32 as c_int;
    if name.is_null() {
        return Err(Errno::EINVAL);
    }
    let mut number: u32 = 0;
    // SAFETY: the call writes one int.
    unsafe { syscall::ioctl(fd, TIOCGPTN, (&raw mut number).cast::<u8>()) }?;
    let (mut digits, mut rest) = (1, number);
    while rest >= 10 {
        rest /= 10;
        digits += 1;
    }
    let length = DIRECTORY.len() + digits;
    if size <= length {
        return Err(Errno::ERANGE);
    }
    // SAFETY: `name` has more than `length` bytes.
    unsafe {
        core::ptr::copy_nonoverlapping(DIRECTORY.as_ptr(), name, DIRECTORY.len());
        name.add(length).write(0);
        for place in 1..=digits {
            name.add(length - place).write(b'0' + (number % 10) as u8);
            number /= 10;
        }
    }
    Ok(())
}
