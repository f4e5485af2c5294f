//! The environment at start: WALI's `__get_init_envfile` names a file that holds it. One that contains a NUL is in the form
//! of Linux's `/proc/self/environ`; in any other each line is a variable.

use crate::internal::syscall;
use crate::types::{c_char, c_int};
use core::mem::MaybeUninit;
use core::ptr::null_mut;

#[link(wasm_import_module = "wali")]
unsafe extern "C" {
    fn __get_init_envfile(buffer: *mut c_char, size: i32) -> i32;
}

const O_RDONLY_CLOEXEC: i32 = 0o2000000;
const PATH_MAX: usize = 4096;

unsafe extern "C" {
    /// The environment: an array of `NAME=value` strings that ends with a null pointer. POSIX.1-2024, `environ`.
    /// arch/wasm32/environment.c.
    pub static mut environ: *mut *mut c_char;
}

static mut NONE: [*mut c_char; 1] = [null_mut()];

/// Opens the file; -1 if there is none. Until it is read the environment is empty.
#[unsafe(no_mangle)]
unsafe extern "C" fn __libc_environment_open() -> c_int {
    let mut path = MaybeUninit::<[c_char; PATH_MAX]>::uninit();
    // SAFETY: single-threaded start-up; the embedder writes a path with its NUL into the buffer.
    unsafe {
        environ = &raw mut NONE[0];
        if __get_init_envfile(path.as_mut_ptr().cast(), PATH_MAX as i32) == 0 {
            return -1;
        }
        syscall::open(path.as_ptr(), O_RDONLY_CLOEXEC, 0).map_or(-1, |fd| fd as c_int)
    }
}

/// Reads on behind the `have` bytes of a block; returns how many it has then: `room` if there may be more.
#[unsafe(no_mangle)]
unsafe extern "C" fn __libc_environment_read(
    fd: c_int,
    block: *mut u8,
    mut have: usize,
    room: usize,
) -> usize {
    while have < room {
        // SAFETY: the block has `room` bytes.
        match unsafe { syscall::read(fd, block.add(have), room - have) } {
            Ok(count @ 1..) => have += count as usize,
            _ => break,
        }
    }
    have
}

/// How much room the pointers need, if every separator ends a variable.
#[unsafe(no_mangle)]
unsafe extern "C" fn __libc_environment_pointers(block: *const u8, length: usize) -> usize {
    // SAFETY: the block has `length` bytes.
    let separators = (0..length).filter(|i| matches!(unsafe { block.add(*i).read() }, 0 | b'\n')).count();
    (separators + 2) * size_of::<*mut c_char>()
}

/// Cuts a block, which has room for one more byte, into variables and sets `environ`.
#[unsafe(no_mangle)]
unsafe extern "C" fn __libc_environment_set(block: *mut u8, length: usize, pointers: *mut *mut c_char) {
    // SAFETY: reads and writes stay inside the block, and there is a pointer for each separator and two more.
    unsafe {
        let nul_separated = (0..length).any(|i| block.add(i).read() == 0);
        block.add(length).write(0);
        let (mut next, mut start) = (pointers, 0);
        for end in 0..=length {
            let byte = block.add(end).read();
            if byte != 0 && (nul_separated || byte != b'\n') {
                continue;
            }
            block.add(end).write(0);
            if end > start {
                next.write(block.add(start).cast());
                next = next.add(1);
            }
            start = end + 1;
        }
        next.write(null_mut());
        environ = pointers;
    }
}

/// Closes the file.
#[unsafe(no_mangle)]
unsafe extern "C" fn __libc_environment_close(fd: c_int) {
    // SAFETY: takes no address.
    let _ = unsafe { syscall::close(fd) };
}
