//! The mode strings of fopen, fdopen and freopen: C23 7.23.5.3 with POSIX.1-2024's `e` and `x`.

use super::{APPEND, NO_READ, NO_WRITE};
use crate::internal::errno::Errno;

const O_WRONLY: i32 = 1;
const O_RDWR: i32 = 2;
const O_CREAT: i32 = 0o100;
const O_EXCL: i32 = 0o200;
const O_TRUNC: i32 = 0o1000;
/// open's flag: writes go to the end.
pub const O_APPEND: i32 = 0o2000;
/// open's flag: closed on exec.
pub const O_CLOEXEC: i32 = 0o2000000;

/// A mode string, understood.
#[derive(Clone, Copy)]
pub struct Mode {
    /// The flags for open.
    pub open: i32,
    /// The flags of the stream.
    pub stream: u32,
}

/// Understands a mode string; EINVAL if it does not begin with r, w or a.
///
/// # Safety
/// `mode` is a C string.
pub unsafe fn parse(mode: *const u8) -> Result<Mode, Errno> {
    // SAFETY: by the contract; the loop stops at the NUL.
    unsafe {
        let first = *mode;
        let (mut plus, mut extra) = (false, 0);
        if first == 0 {
            return Err(Errno::EINVAL);
        }
        let mut next = mode.add(1);
        loop {
            match *next {
                0 => break,
                b'+' => plus = true,
                b'x' => extra |= O_EXCL,
                b'e' => extra |= O_CLOEXEC,
                _ => {}
            }
            next = next.add(1);
        }
        let (only, creation) = match first {
            b'r' => (NO_WRITE, 0),
            b'w' => (NO_READ, O_CREAT | O_TRUNC),
            b'a' => (NO_READ, O_CREAT | O_APPEND),
            _ => return Err(Errno::EINVAL),
        };
        let access = match (plus, first) {
            (true, _) => O_RDWR,
            (false, b'r') => 0,
            (false, _) => O_WRONLY,
        };
        let append = if first == b'a' { APPEND } else { 0 };
        Ok(Mode { open: access | creation | extra, stream: append | if plus { 0 } else { only } })
    }
}
