//! The C types of wasm32-linux-muslwali as this library uses them. `long` has 64 bits here, unlike
//! `core::ffi::c_long` of the Rust target that the library is compiled for.
#![allow(non_camel_case_types, missing_docs)]

pub use core::ffi::{c_char, c_double, c_float, c_int, c_short, c_uchar, c_uint, c_ushort, c_void};

pub type c_long = i64;
pub type c_ulong = u64;
pub type c_longlong = i64;
pub type c_ulonglong = u64;
pub type size_t = usize;
pub type ssize_t = isize;
pub type ptrdiff_t = isize;
pub type intmax_t = i64;
pub type uintmax_t = u64;
pub type wchar_t = i32;
pub type wint_t = u32;
pub type off_t = i64;
pub type time_t = i64;
pub type clock_t = i64;
pub type suseconds_t = i64;
pub type mode_t = u32;
pub type dev_t = u64;
pub type ino_t = u64;
pub type pid_t = i32;
pub type uid_t = u32;
pub type gid_t = u32;
pub type clockid_t = i32;
pub type socklen_t = u32;
pub type key_t = i32;
pub type mqd_t = i32;
