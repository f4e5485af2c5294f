//! `openpty`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::stdlib::ptsname_r::{LONGEST, slave_path};
use crate::types::{c_char, c_int, c_void};

/// Opens both sides of a new pseudoterminal. Where they are not null, `name` (which has room for it) gets the slave's
/// path, and settings and size are applied. BSD; Linux `openpty`(3).
///
/// Errors: ENOENT where the program may have none; those of open(2), EINVAL and EFAULT of tcsetattr. Nothing stays open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn openpty(
    master: *mut c_int,
    slave: *mut c_int,
    name: *mut c_char,
    settings: *const c_void,
    size: *const c_void,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let result = open(name.cast(), settings, size);
        result.map(|[master_fd, slave_fd]| {
            master.write(master_fd);
            slave.write(slave_fd);
            0
        })
    }
    .or_errno()
}

/// Returns the descriptors of master and slave.
///
/// # Safety
/// As the C function's contract.
pub unsafe fn open(name: *mut u8, settings: *const c_void, size: *const c_void) -> Result<[c_int; 2], Errno> {
    // O_RDWR | O_NOCTTY
    const FLAGS: c_int = 0o2 | 0o400;
    // SAFETY: the path is a C string.
    unsafe {
        let master = syscall::open(c"/dev/ptmx".as_ptr(), FLAGS, 0)? as c_int;
        let result = open_slave(master, FLAGS, name, settings, size);
        if result.is_err() {
            let _ = syscall::close(master);
        }
        result.map(|slave| [master, slave])
    }
}

unsafe fn open_slave(
    master: c_int,
    flags: c_int,
    name: *mut u8,
    settings: *const c_void,
    size: *const c_void,
) -> Result<c_int, Errno> {
    const TIOCSPTLCK: c_int = 0x4004_5431;
    const TCSETS: c_int = 0x5402;
    const TIOCSWINSZ: c_int = 0x5414;
    let locked: c_int = 0;
    let mut path = [0_u8; LONGEST];
    // SAFETY: the path has LONGEST bytes, and by the contract so has `name`; the kernel checks the other addresses.
    unsafe {
        syscall::ioctl(master, TIOCSPTLCK, (&raw const locked).cast::<u8>())?;
        slave_path(master, path.as_mut_ptr(), LONGEST)?;
        let slave = syscall::open(path.as_ptr(), flags, 0)? as c_int;
        let applied = || {
            if !settings.is_null() {
                syscall::ioctl(slave, TCSETS, settings)?;
            }
            if !size.is_null() {
                syscall::ioctl(slave, TIOCSWINSZ, size)?;
            }
            Ok(())
        };
        if let Err(errno) = applied() {
            let _ = syscall::close(slave);
            return Err(errno);
        }
        let mut index = 0;
        while !name.is_null() && index < LONGEST {
            let byte = path.as_ptr().add(index).read();
            name.add(index).write(byte);
            if byte == 0 {
                break;
            }
            index += 1;
        }
        Ok(slave)
    }
}
