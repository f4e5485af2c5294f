//! What a tilde stands for.

use crate::internal::errno::Errno;
use crate::internal::list::List;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

unsafe extern "C" {
    fn getenv(name: *const c_char) -> *mut c_char;
}

/// Adds the home directory of a user to `path`, of this process for an empty name: $HOME, or what /etc/passwd says. Whether there is one.
pub fn add_home(path: &mut List<u8>, user: &[u8]) -> Result<bool, Errno> {
    if user.is_empty() {
        // SAFETY: the name ends with a NUL.
        let home = unsafe { getenv(c"HOME".as_ptr()) };
        if !home.is_null() {
            let mut at = home.cast::<u8>();
            // SAFETY: the value ends with a NUL.
            unsafe {
                while *at != 0 {
                    path.push(*at)?;
                    at = at.add(1);
                }
            }
            return Ok(true);
        }
    }
    // SAFETY: the call has no arguments.
    let own = unsafe { syscall::getuid() }.unwrap_or(-1);
    let file = read(c"/etc/passwd".as_ptr())?;
    for line in file.as_slice().split(|byte| *byte == b'\n') {
        let mut fields = line.split(|byte| *byte == b':');
        let (name, number, home) = (fields.next(), fields.nth(1), fields.nth(2));
        let (Some(name), Some(number), Some(home)) = (name, number, home) else { continue };
        let found = if user.is_empty() { decimal(number) == Some(own) } else { name == user };
        if found {
            for byte in home {
                path.push(*byte)?;
            }
            return Ok(true);
        }
    }
    Ok(false)
}

fn decimal(digits: &[u8]) -> Option<i64> {
    let mut value = 0i64;
    for byte in digits {
        if !byte.is_ascii_digit() {
            return None;
        }
        value = value.checked_mul(10)?.checked_add((byte - b'0') as i64)?;
    }
    if digits.is_empty() { None } else { Some(value) }
}

/// All of a file; nothing if it cannot be read.
fn read(path: *const c_char) -> Result<List<u8>, Errno> {
    const O_CLOEXEC: c_int = 0o2000000;
    const STEP: usize = 4096;
    let mut bytes = List::new();
    // SAFETY: the path ends with a NUL; the list has room for what is read.
    unsafe {
        let Ok(fd) = syscall::open(path, O_CLOEXEC, 0) else { return Ok(bytes) };
        let fd = fd as c_int;
        loop {
            let length = bytes.len();
            if bytes.extend(STEP, 0).is_err() {
                let _ = syscall::close(fd);
                return Err(Errno::ENOMEM);
            }
            let count = syscall::read(fd, bytes.as_mut_ptr().add(length), STEP).unwrap_or(0);
            bytes.truncate(length + count as usize);
            if count == 0 {
                let _ = syscall::close(fd);
                return Ok(bytes);
            }
        }
    }
}
