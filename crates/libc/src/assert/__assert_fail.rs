//! `__assert_fail`.

use crate::internal::syscall;
use crate::stdlib::abort::abort;
use crate::string::{memcpy::memcpy, strlen::strlen};
use crate::types::{c_char, c_int};

/// What `assert` calls when its condition does not hold: says so on standard error and aborts. C23 7.2.2.1.
///
/// The message is written with one system call, past stdio: a program in an unknown state must not depend on a stream's lock.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __assert_fail(
    condition: *const c_char,
    file: *const c_char,
    line: c_int,
    function: *const c_char,
) -> ! {
    let mut message = Message { text: [0; 1024], length: 0 };
    // SAFETY: the macro passes strings.
    unsafe {
        message.add(c"Assertion failed: ".as_ptr());
        message.add(condition);
        message.add(c" (".as_ptr());
        message.add(file);
        message.add(c": ".as_ptr());
        message.add(function);
        message.add(c": ".as_ptr());
        message.add_number(line);
        message.add(c")\n".as_ptr());
        let _ = syscall::write(2, &raw const message.text, message.length);
    }
    abort()
}

/// The line, cut off where it is too long but for its end.
struct Message {
    text: [u8; 1024],
    length: usize,
}

/// Kept for the line number and the end.
const RESERVED: usize = 24;

impl Message {
    unsafe fn add(&mut self, string: *const c_char) {
        let string = if string.is_null() { c"(null)".as_ptr() } else { string };
        // SAFETY: the string ends with a NUL; `length` stays within the text.
        unsafe {
            let length = strlen(string);
            let limit = if length < RESERVED / 2 { self.text.len() } else { self.text.len() - RESERVED };
            let length = length.min(limit.saturating_sub(self.length));
            memcpy((&raw mut self.text).cast::<u8>().add(self.length).cast(), string.cast(), length);
            self.length += length;
        }
    }

    unsafe fn add_number(&mut self, number: c_int) {
        let mut digits = [0u8; 12];
        let mut rest = number.unsigned_abs();
        let mut at = digits.len() - 1;
        // The last byte stays a NUL; ten digits and a sign leave the first one free.
        loop {
            at -= 1;
            if let Some(digit) = digits.get_mut(at) {
                *digit = b'0' + (rest % 10) as u8;
            }
            rest /= 10;
            if rest == 0 || at == 1 {
                break;
            }
        }
        if number < 0 {
            at -= 1;
            if let Some(sign) = digits.get_mut(at) {
                *sign = b'-';
            }
        }
        // SAFETY: a string from the first digit on.
        unsafe { self.add((&raw const digits).cast::<c_char>().add(at)) }
    }
}
