//! `ulimit`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::internal::va_list::VaList;
use crate::types::{c_int, c_long};

/// The largest file that the process may write, in blocks of 512 bytes: UL_GETFSIZE asks, UL_SETFSIZE sets it to a
/// `long`. POSIX.1-2008 `ulimit`.
///
/// Errors: EINVAL: another command; EPERM: above the limit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ulimit(command: c_int, mut arguments: VaList) -> c_long {
    const UL_SETFSIZE: c_int = 2;
    // SAFETY: with this command the caller passed a long.
    let new = unsafe { (command == UL_SETFSIZE).then(|| arguments.arg::<c_long>()) };
    limit(command, new).or_errno_long()
}

fn limit(command: c_int, new: Option<c_long>) -> Result<i64, Errno> {
    const UL_GETFSIZE: c_int = 1;
    const RLIMIT_FSIZE: c_int = 1;
    const BLOCK: u64 = 512;
    let none = core::ptr::null_mut::<u64>();
    // The soft limit and the hard one.
    let mut limits = [0_u64; 2];
    // SAFETY: struct rlimit is two numbers of 64 bits.
    unsafe {
        match new {
            _ if new.is_none() && command != UL_GETFSIZE => return Err(Errno::EINVAL),
            Some(blocks) => {
                limits = [(blocks as u64).saturating_mul(BLOCK); 2];
                syscall::prlimit64(0, RLIMIT_FSIZE, &raw const limits, none)?;
            }
            None => {
                syscall::prlimit64(0, RLIMIT_FSIZE, none, &raw mut limits)?;
            }
        }
    }
    // An infinite number of bytes is the largest number of blocks.
    Ok(i64::try_from(limits[0] / BLOCK).unwrap_or(i64::MAX))
}
