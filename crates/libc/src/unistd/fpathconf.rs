//! `fpathconf`.

use crate::internal::errno::{Errno, set_errno};
use crate::types::{c_int, c_long};

/// The value of a limit or option of an open file; -1 for none. POSIX.1-2024 `fpathconf`; the names' numbers are those of
/// <unistd.h>.
///
/// Errors: EINVAL: no such name.
#[unsafe(no_mangle)]
pub extern "C" fn fpathconf(_fd: c_int, name: c_int) -> c_long {
    match name {
        0 => 8,          // _PC_LINK_MAX: _POSIX_LINK_MAX
        1 | 2 => 255,    // _PC_MAX_CANON, _PC_MAX_INPUT
        3 => 255,        // _PC_NAME_MAX
        4 => 4096,       // _PC_PATH_MAX
        5 => 4096,       // _PC_PIPE_BUF
        6 => 1,          // _PC_CHOWN_RESTRICTED
        7 => 1,          // _PC_NO_TRUNC
        8 => 0,          // _PC_VDISABLE
        9 => 1,          // _PC_SYNC_IO
        10..=12 => -1,   // _PC_ASYNC_IO, _PC_PRIO_IO, _PC_SOCK_MAXBUF
        13 => 64,        // _PC_FILESIZEBITS
        14..=17 => 4096, // _PC_REC_*
        18 => 4096,      // _PC_ALLOC_SIZE_MIN
        19 => -1,        // _PC_SYMLINK_MAX
        20 => 1,         // _PC_2_SYMLINKS
        _ => {
            set_errno(Errno::EINVAL);
            -1
        }
    }
}
