//! Host errors as guest errnos: both are Linux's, and x86-64's numbers are those of every architecture we run on.
use muslin_kernel::Errno;

/// What `errno` says after a failed libc call.
pub(crate) fn last() -> Errno {
    Errno(std::io::Error::last_os_error().raw_os_error().unwrap_or(libc::EIO))
}

/// The result of a libc call that returns a count or -1.
#[inline]
pub(crate) fn count(result: isize) -> Result<usize, Errno> {
    usize::try_from(result).map_err(|_| last())
}

/// The result of a libc call that returns 0 or -1.
#[inline]
pub(crate) fn zero(result: i32) -> Result<(), Errno> {
    if result < 0 { Err(last()) } else { Ok(()) }
}

/// A rustix error.
pub(crate) fn of(error: rustix::io::Errno) -> Errno {
    Errno(error.raw_os_error())
}
