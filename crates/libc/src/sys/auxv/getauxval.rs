//! `getauxval`.
//!
//! A kernel that starts a native program passes it a list of numbers. Nothing of the kind exists here: what such a number
//! says is asked for when somebody wants it, and what has no meaning for this machine is not there.

use crate::internal::errno::{Errno, set_errno};
use crate::internal::syscall;
use crate::types::c_ulong;

/// What the system told the program when it started; 0 and errno if it said nothing of this kind. Linux `getauxval`(3).
///
/// Errors: ENOENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getauxval(kind: c_ulong) -> c_ulong {
    value(kind).unwrap_or_else(|errno| {
        set_errno(errno);
        0
    })
}

fn value(kind: c_ulong) -> Result<c_ulong, Errno> {
    const AT_PAGESZ: c_ulong = 6;
    const AT_UID: c_ulong = 11;
    const AT_EUID: c_ulong = 12;
    const AT_GID: c_ulong = 13;
    const AT_EGID: c_ulong = 14;
    const AT_CLKTCK: c_ulong = 17;
    const AT_SECURE: c_ulong = 23;
    const AT_RANDOM: c_ulong = 25;
    // SAFETY: these calls take no address.
    let number = unsafe {
        match kind {
            AT_PAGESZ => 4096,
            AT_CLKTCK => 100,
            AT_UID => syscall::getuid()?,
            AT_EUID => syscall::geteuid()?,
            AT_GID => syscall::getgid()?,
            AT_EGID => syscall::getegid()?,
            AT_SECURE => crate::unistd::issetugid::issetugid().into(),
            AT_RANDOM => random()? as i64,
            _ => return Err(Errno::ENOENT),
        }
    };
    Ok(number as c_ulong)
}

/// Sixteen random bytes, always the same.
fn random() -> Result<usize, Errno> {
    static mut BYTES: [u8; 16] = [0; 16];
    static mut FILLED: bool = false;
    // SAFETY: two threads that come here first could both fill the bytes; whoever read them before sees others then, and
    // no address is wrong.
    unsafe {
        if !FILLED {
            syscall::getrandom(&raw mut BYTES, 16_usize, 0_u32)?;
            FILLED = true;
        }
    }
    Ok(&raw const BYTES as usize)
}

/// `getauxval`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __getauxval(kind: c_ulong) -> c_ulong {
    // SAFETY: as above.
    unsafe { getauxval(kind) }
}
