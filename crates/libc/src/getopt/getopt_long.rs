//! `getopt_long` and `getopt_long_only`: GNU's, as musl has them.
//!
//! Arguments that are no options are moved behind those that are, unless `options` begins with `+` or POSIXLY_CORRECT is set;
//! with a leading `-` they are returned as the argument of option 1. A long option may be cut short as long as one meaning is left.

use super::getopt::{__optpos, complain, getopt, optarg, opterr, optind, optopt, optreset};
use crate::types::{c_char, c_int};
use core::ptr::null_mut;

/// C's `struct option`.
#[repr(C)]
pub struct LongOption {
    name: *const c_char,
    has_arg: c_int,
    flag: *mut c_int,
    val: c_int,
}

unsafe extern "C" {
    fn getenv(name: *const c_char) -> *mut c_char;
    fn strlen(text: *const c_char) -> usize;
}

/// Finds the next option, long ones by `--name` or `--name=argument`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getopt_long(
    argc: c_int,
    argv: *const *mut c_char,
    options: *const c_char,
    long: *const LongOption,
    index: *mut c_int,
) -> c_int {
    // SAFETY: as the caller vouches.
    unsafe { next(argc, argv.cast_mut(), options, long, index, false) }
}

/// As `getopt_long`; long options may also begin with one `-`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getopt_long_only(
    argc: c_int,
    argv: *const *mut c_char,
    options: *const c_char,
    long: *const LongOption,
    index: *mut c_int,
) -> c_int {
    // SAFETY: as the caller vouches.
    unsafe { next(argc, argv.cast_mut(), options, long, index, true) }
}

/// Moves the argument at `from` to `to`, and those between one up.
unsafe fn permute(argv: *mut *mut c_char, to: usize, from: usize) {
    // SAFETY: to <= from, both inside argv.
    unsafe {
        let moved = *argv.add(from);
        for i in (to..from).rev() {
            *argv.add(i + 1) = *argv.add(i);
        }
        *argv.add(to) = moved;
    }
}

unsafe fn next(
    argc: c_int,
    argv: *mut *mut c_char,
    options: *const c_char,
    long: *const LongOption,
    index: *mut c_int,
    only: bool,
) -> c_int {
    // SAFETY: by the contract `argv` has `argc` strings and a null; indices stay below argc.
    unsafe {
        if optind == 0 || optreset != 0 {
            optreset = 0;
            __optpos = 0;
            optind = 1;
        }
        if optind >= argc || (*argv.add(optind as usize)).is_null() {
            return -1;
        }
        let skipped = optind;
        if *options != b'+' as c_char
            && *options != b'-' as c_char
            && getenv(c"POSIXLY_CORRECT".as_ptr()).is_null()
        {
            let mut i = optind;
            loop {
                if i >= argc || (*argv.add(i as usize)).is_null() {
                    return -1;
                }
                let argument = *argv.add(i as usize);
                if *argument == b'-' as c_char && *argument.add(1) != 0 {
                    break;
                }
                i += 1;
            }
            optind = i;
        }
        let resumed = optind;
        let result = one(argc, argv, options, long, index, only);
        if resumed > skipped {
            let count = optind - resumed;
            for _ in 0..count {
                permute(argv, skipped as usize, (optind - 1) as usize);
            }
            optind = skipped + count;
        }
        result
    }
}

/// What a long option's text stands for.
enum Match {
    None,
    One(usize),
    Ambiguous,
}

/// Looks a name up; `text` ends at its NUL or `=`. Returns what it means and how long it is.
unsafe fn find(long: *const LongOption, text: *const c_char) -> (Match, usize) {
    // SAFETY: `long` ends with an entry without a name; all names are strings.
    unsafe {
        let mut length = 0;
        while *text.add(length) != 0 && *text.add(length) != b'=' as c_char {
            length += 1;
        }
        let (mut found, mut i) = (Match::None, 0);
        while !(*long.add(i)).name.is_null() {
            let option = &*long.add(i);
            let same = (0..length).all(|k| *option.name.add(k) == *text.add(k) && *option.name.add(k) != 0);
            if same && *option.name.add(length) == 0 {
                return (Match::One(i), length);
            }
            if same {
                found = if matches!(found, Match::None) { Match::One(i) } else { Match::Ambiguous };
            }
            i += 1;
        }
        (found, length)
    }
}

unsafe fn one(
    argc: c_int,
    argv: *mut *mut c_char,
    options: *const c_char,
    long: *const LongOption,
    index: *mut c_int,
    only: bool,
) -> c_int {
    // SAFETY: as in `next`.
    unsafe {
        optarg = null_mut();
        let argument = *argv.add(optind as usize);
        let dashes = *argument == b'-' as c_char && *argument.add(1) == b'-' as c_char;
        let is_long = !long.is_null()
            && *argument == b'-' as c_char
            && ((dashes && *argument.add(2) != 0) || (only && !dashes && *argument.add(1) != 0));
        if !is_long || __optpos != 0 {
            return getopt(argc, argv, options);
        }
        let signs =
            if *options == b'+' as c_char || *options == b'-' as c_char { options.add(1) } else { options };
        let silent = *signs == b':' as c_char;
        let text = argument.add(1 + dashes as usize);
        let (found, length) = find(long, text);
        // With one dash and one letter a short option wins over a long one.
        if !dashes && length == 1 && has_letter(signs, *text) {
            return getopt(argc, argv, options);
        }
        match found {
            Match::One(i) => {
                let option = &*long.add(i);
                let value = *text.add(length) == b'=' as c_char;
                optind += 1;
                optopt = option.val;
                if value {
                    if option.has_arg == 0 {
                        if !silent && opterr != 0 {
                            complain(
                                *argv,
                                c": option does not take an argument: ".as_ptr(),
                                option.name,
                                strlen(option.name),
                            );
                        }
                        return b'?' as c_int;
                    }
                    optarg = text.add(length + 1);
                } else if option.has_arg == 1 {
                    optarg = *argv.add(optind as usize);
                    if optarg.is_null() {
                        if !silent && opterr != 0 {
                            complain(
                                *argv,
                                c": option requires an argument: ".as_ptr(),
                                option.name,
                                strlen(option.name),
                            );
                        }
                        return if silent { b':' as c_int } else { b'?' as c_int };
                    }
                    optind += 1;
                }
                if !index.is_null() {
                    *index = i as c_int;
                }
                if option.flag.is_null() {
                    return option.val;
                }
                *option.flag = option.val;
                0
            }
            Match::None if !dashes => getopt(argc, argv, options),
            none_or_ambiguous => {
                optopt = 0;
                if !silent && opterr != 0 {
                    let message = match none_or_ambiguous {
                        Match::Ambiguous => c": option is ambiguous: ",
                        _ => c": unrecognized option: ",
                    };
                    complain(*argv, message.as_ptr(), text, strlen(text));
                }
                optind += 1;
                b'?' as c_int
            }
        }
    }
}

unsafe fn has_letter(options: *const c_char, letter: c_char) -> bool {
    let mut at = options;
    // SAFETY: `options` is a string.
    unsafe {
        while *at != 0 {
            if *at == letter && letter != b':' as c_char {
                return true;
            }
            at = at.add(1);
        }
    }
    false
}
