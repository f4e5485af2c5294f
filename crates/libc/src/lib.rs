//! Muslin's C library.
//!
//! The path is the name: `src/<header>/<function>.rs` holds that header's function and nothing else that is exported.
//! An exported function is a thin `extern "C"` shell over a Rust function that the rest of the library calls; errors
//! inside are `Result<T, Errno>`, and errno is set on the last line of the shell only (`internal::errno`).
//!
//! Rules that keep programs small and the library replaceable:
//! - no panics: no indexing that is checked, no `unwrap`, no formatting machinery; the build fails if any is linked in;
//! - every file is an archive member of its own, and every C name is a weak definition in libc.a, so that a program may
//!   define its own version of any of them;
//! - nothing is imported but system calls, WALI's start-up calls and the loader's `__dl_*`.
#![no_std]
#![no_builtins]
#![allow(non_camel_case_types, non_upper_case_globals, non_snake_case, clippy::module_inception)]

pub mod internal;
pub mod types;

pub mod aio;
pub mod arpa;
pub mod assert;
pub mod complex;
pub mod crypt;
pub mod ctype;
pub mod dirent;
pub mod dlfcn;
pub mod err;
pub mod fcntl;
pub mod fenv;
pub mod fmtmsg;
pub mod fnmatch;

pub mod fts;
pub mod ftw;
pub mod getopt;
pub mod glob;
pub mod grp;
pub mod iconv;
pub mod ifaddrs;
pub mod inttypes;
pub mod libgen;
pub mod libintl;
pub mod linux;
pub mod locale;
pub mod malloc;
pub mod math;
pub mod mntent;
pub mod monetary;
pub mod mqueue;
pub mod net;
pub mod netdb;
pub mod netinet;
pub mod nl_types;
pub mod poll;
pub mod pthread;
pub mod pty;
pub mod pwd;
pub mod regex;
pub mod resolv;
pub mod sched;
pub mod search;
pub mod semaphore;
pub mod setjmp;
pub mod shadow;
pub mod signal;
pub mod spawn;
pub mod start;
pub mod stdatomic;
pub mod stdbit;
pub mod stdio;
pub mod stdio_ext;
pub mod stdlib;
pub mod string;
pub mod strings;
pub mod stropts;
pub mod sys;
pub mod syslog;
pub mod termios;
pub mod threads;
pub mod time;
pub mod uchar;
pub mod ulimit;
pub mod unistd;
pub mod utime;
pub mod utmp;
pub mod utmpx;
pub mod wchar;
pub mod wctype;
pub mod wordexp;

/// The library is written not to panic; should core find a reason to, the program stops here.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
