//! `environ`.

use crate::types::c_char;
use core::ptr::null_mut;

/// The environment: an array of `NAME=value` strings that ends with a null pointer. POSIX.1-2024, `environ`.
#[unsafe(no_mangle)]
pub static mut environ: *mut *mut c_char = null_mut();
