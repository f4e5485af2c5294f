//! `getopt` (POSIX.1-2024, with GNU's `::` for optional arguments and a leading `-` or `+`), and the variables
//! through which it speaks.

use crate::internal::va_list::VaList;
use crate::locale::is_utf8;
use crate::types::{c_char, c_int, wchar_t};
use core::ptr::null_mut;

/// The argument of the option that was found.
#[unsafe(no_mangle)]
pub static mut optarg: *mut c_char = null_mut();
/// The index of the next argument.
#[unsafe(no_mangle)]
pub static mut optind: c_int = 1;
/// Whether to print what is wrong.
#[unsafe(no_mangle)]
pub static mut opterr: c_int = 1;
/// The option that is wrong.
#[unsafe(no_mangle)]
pub static mut optopt: c_int = 0;

unsafe extern "C" {
    // arch/wasm32/getopt_variables.c
    /// BSD: 1 starts over.
    pub static mut optreset: c_int;
    /// Where in the argument the next option letter lies.
    pub static mut __optpos: c_int;
    fn mbtowc(wide: *mut wchar_t, text: *const c_char, count: usize) -> c_int;
    fn dprintf(fd: c_int, format: *const c_char, arguments: VaList) -> c_int;
}

/// The arguments of dprintf below.
#[repr(C)]
struct Complaint {
    program: *const c_char,
    message: *const c_char,
    length: usize,
    option: *const c_char,
}

/// `name: message: option` to stderr.
///
/// # Safety
/// All are strings; `option` has `length` bytes.
pub unsafe fn complain(program: *const c_char, message: *const c_char, option: *const c_char, length: usize) {
    // SAFETY: by the contract.
    unsafe {
        dprintf(2, c"%s%s%.*s\n".as_ptr(), VaList::of(&(Complaint { program, message, length, option })))
    };
}

/// One character of a string: its code and length; an invalid one counts as U+FFFD of one byte.
unsafe fn character(text: *const c_char) -> (wchar_t, usize) {
    let mut wide: wchar_t = 0;
    // SAFETY: `text` is a string; a character has at most 4 bytes, and mbtowc stops at the NUL.
    let length = unsafe { mbtowc(&raw mut wide, text, if is_utf8() { 4 } else { 1 }) };
    if length < 0 { (0xfffd, 1) } else { (wide, length as usize) }
}

/// Finds the next option letter in the arguments and returns it; -1 at the end, `?` for one that is not in `options`,
/// `:` (if `options` begins with it) or `?` for one whose argument is missing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getopt(argc: c_int, argv: *const *mut c_char, mut options: *const c_char) -> c_int {
    // SAFETY: by the contract `argv` has `argc` strings and a null, and `options` is a string; POSIX: one thread at a time.
    unsafe {
        if optind == 0 || optreset != 0 {
            optreset = 0;
            __optpos = 0;
            optind = 1;
        }
        if optind >= argc || (*argv.add(optind as usize)).is_null() {
            return -1;
        }
        let argument = *argv.add(optind as usize);
        if *argument != b'-' as c_char {
            if *options == b'-' as c_char {
                optarg = argument;
                optind += 1;
                return 1;
            }
            return -1;
        }
        if *argument.add(1) == 0 {
            return -1;
        }
        if *argument.add(1) == b'-' as c_char && *argument.add(2) == 0 {
            optind += 1;
            return -1;
        }
        if __optpos == 0 {
            __optpos = 1;
        }
        let letter = argument.add(__optpos as usize);
        let (code, length) = character(letter);
        __optpos += length as c_int;
        if *argument.add(__optpos as usize) == 0 {
            optind += 1;
            __optpos = 0;
        }
        if *options == b'-' as c_char || *options == b'+' as c_char {
            options = options.add(1);
        }
        let silent = *options == b':' as c_char;
        let mut at = options;
        let found = loop {
            let (candidate, width) = character(at);
            if width == 0 || *at == 0 {
                break false;
            }
            at = at.add(width);
            if candidate == code {
                break code != b':' as wchar_t;
            }
        };
        optopt = code;
        if !found {
            if !silent && opterr != 0 {
                complain(*argv, c": unrecognized option: ".as_ptr(), letter, length);
            }
            return b'?' as c_int;
        }
        if *at == b':' as c_char {
            optarg = null_mut();
            if *at.add(1) != b':' as c_char || __optpos != 0 {
                optarg = (*argv.add(optind as usize)).wrapping_add(__optpos as usize);
                if __optpos == 0 && optind >= argc {
                    optarg = null_mut();
                }
                optind += 1;
                __optpos = 0;
            }
            if optind > argc {
                optarg = null_mut();
                if silent {
                    return b':' as c_int;
                }
                if opterr != 0 {
                    complain(*argv, c": option requires an argument: ".as_ptr(), letter, length);
                }
                return b'?' as c_int;
            }
        }
        code
    }
}

/// glibc's name for `getopt` under POSIX rules.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __posix_getopt(
    argc: c_int,
    argv: *const *mut c_char,
    options: *const c_char,
) -> c_int {
    // SAFETY: as the caller vouches.
    unsafe { getopt(argc, argv, options) }
}
