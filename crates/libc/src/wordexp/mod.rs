//! `<wordexp.h>`: the expansions of the shell, without a shell.
//!
//! [`expansion`] goes through the words once and replaces tildes, parameters, arithmetic and commands; of each byte it keeps how it
//! came there: as it stood, quoted, or from an expansion. [`arithmetic`] computes. Then [`wordexp`] divides the bytes into words:
//! at blanks that stood there, and in expansions at the characters of IFS; and what has unquoted special characters is
//! replaced by the paths that it matches. Only a command substitution starts a process, through popen.

pub(crate) mod arithmetic;
pub(crate) mod expansion;
pub mod wordexp;
pub mod wordfree;

use crate::types::{c_char, c_int};

/// C's `wordexp_t`.
#[repr(C)]
pub struct Words {
    /// How many words there are.
    pub count: usize,
    /// They, behind `offset` null pointers, with a null pointer behind them; each is from malloc.
    pub words: *mut *mut c_char,
    /// With WRDE_DOOFFS: how many null pointers come first.
    pub offset: usize,
}

const WRDE_DOOFFS: c_int = 1;
const WRDE_APPEND: c_int = 2;
const WRDE_NOCMD: c_int = 4;
const WRDE_REUSE: c_int = 8;
const WRDE_SHOWERR: c_int = 16;
const WRDE_UNDEF: c_int = 32;

const WRDE_NOSPACE: c_int = 1;
const WRDE_BADCHAR: c_int = 2;
const WRDE_BADVAL: c_int = 3;
const WRDE_CMDSUB: c_int = 4;
const WRDE_SYNTAX: c_int = 5;
