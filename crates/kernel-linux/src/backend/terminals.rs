//! Terminals: ioctl, and pseudoterminals of the guest's own.
use std::os::fd::{FromRawFd, OwnedFd};

use muslin_kernel::Errno;
use muslin_kernel::backend::IoctlArgument;

use super::R;
use super::devices::DeviceFile;
use super::file::{File, Place};
use crate::address_space::AddressSpace;
use crate::errno;

pub(super) fn ioctl(file: &File, request: u32, argument: IoctlArgument<'_, AddressSpace>) -> R<i32> {
    let fd = file.raw(Errno::ENOTTY)?;
    // Stealing a terminal from another session is for the privileged.
    let argument = match argument {
        IoctlArgument::Value(_) if request == muslin_abi::ioctl::TIOCSCTTY => IoctlArgument::Value(0),
        argument => argument,
    };
    // SAFETY: the kernel passes only requests whose argument is a number or a structure without pointers. It lies in
    // guest memory, or behind its end, where nothing is mapped: the host answers EFAULT.
    let result = unsafe {
        match argument {
            IoctlArgument::Value(value) => libc::ioctl(fd, request as _, libc::c_ulong::from(value)),
            IoctlArgument::Address(memory, address) => {
                libc::ioctl(fd, request as _, memory.host_pointer(address))
            }
        }
    };
    errno::zero(result).map(|()| result)
}

pub(super) fn is_terminal(file: &File) -> R<bool> {
    let Ok(fd) = file.raw(Errno::ENOTTY) else { return Ok(false) };
    // SAFETY: isatty takes no memory.
    match unsafe { libc::isatty(fd) } {
        1 => Ok(true),
        _ if errno::last() == Errno::EBADF => Err(Errno::EBADF),
        _ => Ok(false),
    }
}

/// Opens the slave of a master without a path.
pub(super) fn peer(master: &File, flags: i32) -> R<File> {
    let fd = master.raw(Errno::ENOTTY)?;
    let mut number: u32 = 0;
    // SAFETY: the first request takes flags and no memory, the second writes one int.
    let peer = unsafe {
        let peer = libc::ioctl(fd, libc::TIOCGPTPEER as _, flags | libc::O_CLOEXEC | libc::O_NOCTTY);
        errno::zero(peer)?;
        errno::zero(libc::ioctl(fd, libc::TIOCGPTN as _, &raw mut number))?;
        // The first request made this descriptor, and nobody else has it.
        OwnedFd::from_raw_fd(peer)
    };
    Ok(File::open(peer, Place::Device(DeviceFile::Slave(number))))
}
