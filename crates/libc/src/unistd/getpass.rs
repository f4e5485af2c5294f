//! `getpass`.

use crate::internal::errno::{Errno, OrNull};
use crate::internal::syscall;
use crate::string::strlen::strlen;
use crate::types::{c_char, c_int};

const O_RDWR_NOCTTY_CLOEXEC: i32 = 0o2000402;
const TCGETS: i32 = 0x5401;
const TCSETSF: i32 = 0x5404;
const TCSBRK: i32 = 0x5409;
const ECHO: u32 = 0o10;
const ISIG: u32 = 0o1;
const ICANON: u32 = 0o2;
const INLCR: u32 = 0o100;
const IGNCR: u32 = 0o200;
const ICRNL: u32 = 0o400;

/// The longest password that is returned.
const MOST: usize = 128;

/// The kernel's struct termios.
#[repr(C)]
#[derive(Clone, Copy)]
struct Termios {
    input: u32,
    output: u32,
    control: u32,
    local: u32,
    line: u8,
    characters: [u8; 19],
}

/// Asks for a password on the controlling terminal, which does not show what is typed. Returns at most 128 bytes without the line
/// end, in static storage; null if there is no terminal. getpass(3).
///
/// Errors: ENXIO and others of open(2) on /dev/tty, EINTR, EIO.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getpass(prompt: *const c_char) -> *mut c_char {
    // SAFETY: the caller's prompt is a C string.
    unsafe { ask(prompt) }.or_null()
}

unsafe fn ask(prompt: *const c_char) -> Result<*mut c_char, Errno> {
    static mut PASSWORD: [u8; MOST] = [0; MOST];
    // SAFETY: the structures are the kernel's; the function need not be safe among threads.
    unsafe {
        let fd = syscall::open(c"/dev/tty".as_ptr(), O_RDWR_NOCTTY_CLOEXEC, 0)? as c_int;
        let mut old = Termios { input: 0, output: 0, control: 0, local: 0, line: 0, characters: [0; 19] };
        let _ = syscall::ioctl(fd, TCGETS, &raw mut old);
        let mut silent = old;
        silent.local &= !(ECHO | ISIG);
        silent.local |= ICANON;
        silent.input &= !(INLCR | IGNCR);
        silent.input |= ICRNL;
        let _ = syscall::ioctl(fd, TCSETSF, &raw const silent);
        let _ = syscall::ioctl(fd, TCSBRK, 1);

        let _ = syscall::write(fd, prompt, strlen(prompt));
        let password = &raw mut PASSWORD;
        let read = syscall::read(fd, password.cast::<u8>(), MOST);
        if let Ok(length) = read {
            let length = length as usize;
            let ended = length > 0 && (*password).get(length - 1) == Some(&b'\n');
            let end = if ended || length == MOST { length.wrapping_sub(1) } else { length };
            if let Some(end) = (*password).get_mut(end) {
                *end = 0;
            }
        }
        let _ = syscall::ioctl(fd, TCSETSF, &raw const old);
        let _ = syscall::write(fd, c"\n".as_ptr(), 1usize);
        let _ = syscall::close(fd);
        read.map(|_| password.cast())
    }
}
