//! The environment at start: WALI's `__get_init_envfile` names a file that holds it. One that contains a NUL is in the form
//! of Linux's `/proc/self/environ`; in any other each line is a variable.

use crate::internal::syscall;
use crate::stdlib::environ::environ;
use crate::stdlib::{malloc::malloc, realloc::realloc};
use crate::types::c_char;
use core::ptr::null_mut;

#[link(wasm_import_module = "wali")]
unsafe extern "C" {
    fn __get_init_envfile(buffer: *mut c_char, size: i32) -> i32;
}

const O_RDONLY_CLOEXEC: i32 = 0o2000000;
const PATH_MAX: usize = 4096;

/// Sets `environ`. Without a file, or without memory for it, the environment is empty.
///
/// # Safety
/// The heap works and no other thread runs.
pub unsafe fn fetch() {
    static mut NONE: [*mut c_char; 1] = [null_mut()];
    // SAFETY: single-threaded start-up.
    unsafe {
        environ = &raw mut NONE[0];
        let mut path = [0 as c_char; PATH_MAX];
        if __get_init_envfile(&raw mut path[0], PATH_MAX as i32) == 0 {
            return;
        }
        let Ok(fd) = syscall::open(&raw const path[0], O_RDONLY_CLOEXEC, 0) else { return };
        let text = read_all(fd as i32);
        let _ = syscall::close(fd as i32);
        if let Some((text, length)) = text {
            environ = split(text, length);
        }
    }
}

/// The file's bytes in a block of the heap with room for one more.
unsafe fn read_all(fd: i32) -> Option<(*mut u8, usize)> {
    let (mut room, mut length) = (4096, 0);
    // SAFETY: reads stay inside the block, one byte of which is always left.
    unsafe {
        let mut text: *mut u8 = malloc(room).cast();
        loop {
            if text.is_null() {
                return None;
            }
            match syscall::read(fd, text.add(length), room - length - 1) {
                Ok(0) => return Some((text, length)),
                Ok(n) => length += n as usize,
                Err(_) => return None,
            }
            if room - length == 1 {
                room *= 2;
                text = realloc(text.cast(), room).cast();
            }
        }
    }
}

/// The array of pointers to the variables in `text`, which it cuts into strings.
unsafe fn split(text: *mut u8, length: usize) -> *mut *mut c_char {
    // SAFETY: `text` has `length` bytes and room for one more; the array has a place for each separator and two.
    unsafe {
        let bytes = core::slice::from_raw_parts_mut(text, length);
        let separator = if bytes.contains(&0) { 0 } else { b'\n' };
        let mut variables = 0;
        for byte in bytes.iter_mut().filter(|b| **b == separator) {
            *byte = 0;
            variables += 1;
        }
        text.add(length).write(0);
        let array: *mut *mut c_char = malloc((variables + 2) * size_of::<*mut c_char>()).cast();
        if array.is_null() {
            return environ;
        }
        let (mut at, end, mut next) = (text, text.add(length), array);
        while at < end {
            if *at != 0 {
                next.write(at.cast());
                next = next.add(1);
            }
            while at < end && *at != 0 {
                at = at.add(1);
            }
            at = at.add(1);
        }
        next.write(null_mut());
        array
    }
}
