//! System calls: one inline function a call, generated from spec/syscalls.toml, that returns
//! `Result<i64, Errno>`. Pointers, sizes and integers of any width that fits are taken as they are.
//!
//! These, WALI's few auxiliary imports ([`crate::start`]) and the loader's `__dl_*` are all that libc imports.

use muslin_abi::Errno;

/// What travels as an i32.
pub trait Word32 {
    /// The bits to send.
    fn word(self) -> i32;
}

/// What travels as an i64.
pub trait Word64 {
    /// The bits to send.
    fn word(self) -> i64;
}

impl Word32 for i32 {
    #[inline(always)]
    fn word(self) -> i32 {
        self
    }
}
impl Word32 for u32 {
    #[inline(always)]
    fn word(self) -> i32 {
        self as i32
    }
}
impl Word32 for usize {
    #[inline(always)]
    fn word(self) -> i32 {
        self as i32
    }
}
impl<T> Word32 for *const T {
    #[inline(always)]
    fn word(self) -> i32 {
        self as usize as i32
    }
}
impl<T> Word32 for *mut T {
    #[inline(always)]
    fn word(self) -> i32 {
        self as usize as i32
    }
}
impl Word64 for i64 {
    #[inline(always)]
    fn word(self) -> i64 {
        self
    }
}
impl Word64 for u64 {
    #[inline(always)]
    fn word(self) -> i64 {
        self as i64
    }
}

include!(concat!(env!("OUT_DIR"), "/syscalls.rs"));
