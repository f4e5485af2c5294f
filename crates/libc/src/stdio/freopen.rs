//! `freopen`.

use crate::internal::errno::{Errno, OrNull};
use crate::internal::stream::{
    APPEND, ASK_TERMINAL, END, ERROR, File, NO_READ, NO_WRITE, close,
    descriptor::READ_WRITE,
    direction::settle,
    lock,
    mode::{self, Mode, O_CLOEXEC},
    open,
};
use crate::internal::syscall;
use crate::types::c_char;

const F_SETFD: i32 = 2;
const F_SETFL: i32 = 4;
const FD_CLOEXEC: i32 = 1;
/// What open's flags ask of the opening itself: O_CREAT, O_EXCL, O_TRUNC, O_CLOEXEC.
const AT_OPENING: i32 = 0o100 | 0o200 | 0o1000 | O_CLOEXEC;

/// Makes a stream stand for another file, keeping its descriptor's number; without a path only the mode changes, as far as
/// fcntl(2) can. The stream is closed on failure: null and errno: as `fopen`. C23 7.23.5.4, POSIX.1-2024 `freopen`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn freopen(path: *const c_char, mode: *const c_char, stream: *mut File) -> *mut File {
    // SAFETY: by the contract of the C function.
    unsafe {
        let result = {
            let _guard = lock::guard(stream);
            reopen(path.cast(), mode.cast(), stream)
        };
        if result.is_err() {
            let _ = close::close(stream);
        }
        result.map(|()| stream).or_null()
    }
}

unsafe fn reopen(path: *const u8, text: *const u8, f: *mut File) -> Result<(), Errno> {
    // SAFETY: by the contract of freopen; the new descriptor is this function's own.
    unsafe {
        settle(f);
        let mode: Mode = mode::parse(text)?;
        if path.is_null() {
            if mode.open & O_CLOEXEC != 0 {
                syscall::fcntl((*f).fd, F_SETFD, FD_CLOEXEC)?;
            }
            syscall::fcntl((*f).fd, F_SETFL, mode.open & !AT_OPENING)?;
        } else {
            let new = open::open_path(path, mode)?;
            if new != (*f).fd {
                if (*f).fd >= 0 {
                    let moved = syscall::dup3(new, (*f).fd, mode.open & O_CLOEXEC);
                    let _ = syscall::close(new);
                    moved?;
                } else {
                    // A memory stream or one of fopencookie becomes one over a descriptor.
                    let _ = ((*f).transport.close)(f);
                    (*f).fd = new;
                }
            }
            (*f).transport = &READ_WRITE;
        }
        (*f).flags &= !(END | ERROR | NO_READ | NO_WRITE | APPEND | ASK_TERMINAL);
        (*f).flags |= mode.stream;
        (*f).orientation = 0;
        Ok(())
    }
}

/// `freopen`: offsets have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn freopen64(path: *const c_char, mode: *const c_char, stream: *mut File) -> *mut File {
    // SAFETY: by the contract of the C function.
    unsafe { freopen(path, mode, stream) }
}
