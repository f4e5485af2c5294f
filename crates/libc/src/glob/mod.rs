//! `<glob.h>`

pub mod glob;
pub mod globfree;
pub mod home;

use crate::types::{c_char, c_int, c_void};

/// C's `glob_t`.
#[repr(C)]
pub struct Glob {
    /// How many paths there are.
    pub count: usize,
    /// They, behind `offset` null pointers, with a null pointer behind them; each is from malloc.
    pub paths: *mut *mut c_char,
    /// With GLOB_DOOFFS: how many null pointers come first.
    pub offset: usize,
    flags: c_int,
    unused: [*mut c_void; 5],
}

const GLOB_ERR: c_int = 0x01;
const GLOB_MARK: c_int = 0x02;
const GLOB_NOSORT: c_int = 0x04;
const GLOB_DOOFFS: c_int = 0x08;
const GLOB_NOCHECK: c_int = 0x10;
const GLOB_APPEND: c_int = 0x20;
const GLOB_NOESCAPE: c_int = 0x40;
const GLOB_PERIOD: c_int = 0x80;
const GLOB_TILDE: c_int = 0x1000;
const GLOB_TILDE_CHECK: c_int = 0x4000;

const GLOB_NOSPACE: c_int = 1;
const GLOB_ABORTED: c_int = 2;
const GLOB_NOMATCH: c_int = 3;
