//! `ftw`.

use super::walk::{BROKEN_LINK, LINK, walk};
use crate::internal::directory::Stat;
use crate::internal::errno::OrErrno;
use crate::types::{c_char, c_int};

type Visit = unsafe extern "C" fn(*const c_char, *const Stat, c_int) -> c_int;

/// As `nftw` without flags, but `visit` is told no place; a link that leads nowhere is FTW_SL. POSIX.1-2017 `ftw`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftw(path: *const c_char, visit: Visit, _descriptors: c_int) -> c_int {
    // SAFETY: the caller's path ends with a NUL.
    unsafe {
        walk(path.cast(), 0, &mut |path, stat, kind, _| {
            visit(path.cast(), stat, if kind == BROKEN_LINK { LINK } else { kind })
        })
    }
    .or_errno()
}

/// Another name of `ftw`: offsets always have 64 bits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftw64(path: *const c_char, visit: Visit, descriptors: c_int) -> c_int {
    // SAFETY: as ftw.
    unsafe { ftw(path, visit, descriptors) }
}
