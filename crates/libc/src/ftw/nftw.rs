//! `nftw`.

use super::walk::{Place, walk};
use crate::internal::directory::Stat;
use crate::internal::errno::OrErrno;
use crate::types::{c_char, c_int};

type Visit = unsafe extern "C" fn(*const c_char, *const Stat, c_int, *mut Place) -> c_int;

/// Calls `visit` for a file and, if it is a directory, for all that is in it: with the path, what stat says, what it is (FTW_F and so on)
/// and where in the path its name begins and how deep it lies. Ends when `visit` returns anything but 0, which is then returned; 0 at the
/// end. Links are followed unless FTW_PHYS is set; a directory that is inside of itself is not entered again. POSIX.1-2024 `nftw`.
///
/// Errors: -1 and what stat, opening or reading a directory said; EACCES is reported to `visit` (FTW_NS, FTW_DNR); ENAMETOOLONG; ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nftw(path: *const c_char, visit: Visit, _descriptors: c_int, flags: c_int) -> c_int {
    // SAFETY: the caller's path ends with a NUL.
    unsafe { walk(path.cast(), flags, &mut |path, stat, kind, place| visit(path.cast(), stat, kind, place)) }
        .or_errno()
}

/// Another name of `nftw`: offsets always have 64 bits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nftw64(
    path: *const c_char,
    visit: Visit,
    descriptors: c_int,
    flags: c_int,
) -> c_int {
    // SAFETY: as nftw.
    unsafe { nftw(path, visit, descriptors, flags) }
}
