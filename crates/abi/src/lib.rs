//! What guest and host agree on: system-call numbers, errno values, constants and structure layouts of the
//! x86-64 Linux kernel, with guest pointers of 32 bits (WALI). No logic.
#![no_std]
#![forbid(unsafe_code)]

mod errno;
pub use errno::Errno;

/// System-call numbers, from spec/syscalls.toml.
pub mod nr {
    #![allow(non_upper_case_globals)]
    include!(concat!(env!("OUT_DIR"), "/numbers.rs"));
}

include!(concat!(env!("OUT_DIR"), "/for_each_syscall.rs"));
