//! What guest and host agree on: system-call numbers, errno values, constants and structure layouts of the
//! x86-64 Linux kernel, with guest pointers of 32 bits (WALI). No logic.
//!
//! Structures are `repr(C)` with every hole spelled out as a field, so that what is written here is what lies
//! in guest memory. The kernel's side turns on the feature `bytes` to read and write them as bytes.
#![no_std]
#![forbid(unsafe_code)]

#[cfg(not(target_endian = "little"))]
compile_error!(
    "guest structures are little-endian and are used in place: the host must be little-endian too"
);

/// A structure that lies in guest memory: `repr(C)`, no hidden padding, any bytes are a value.
macro_rules! guest_struct {
    ($(#[$meta:meta])* $name:ident: $size:literal { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        #[cfg_attr(
            feature = "bytes",
            derive(zerocopy::FromBytes, zerocopy::IntoBytes, zerocopy::Immutable, zerocopy::KnownLayout)
        )]
        #[repr(C)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
        }
        const _: () = assert!(core::mem::size_of::<$name>() == $size);
    };
}

pub mod epoll;
mod errno;
pub mod events;
pub mod fcntl;
pub mod ioctl;
pub mod memory_manager;
pub mod mman;
pub mod poll;
pub mod resource;
pub mod signal;
pub mod stat;
pub mod system;
pub mod time;
pub mod xattr;
pub use errno::Errno;

/// System-call numbers, from spec/syscalls.toml.
pub mod nr {
    #![allow(non_upper_case_globals)]
    include!(concat!(env!("OUT_DIR"), "/numbers.rs"));
}

/// The import module of all system calls and of WALI's auxiliary functions.
pub const MODULE: &str = "wali";

/// The guest's page size for mmap, in bytes.
pub const PAGE_SIZE: u32 = 4096;

/// The longest path, in bytes, with its NUL.
pub const PATH_MAX: usize = 4096;

include!(concat!(env!("OUT_DIR"), "/kind.rs"));
include!(concat!(env!("OUT_DIR"), "/for_each_syscall.rs"));
