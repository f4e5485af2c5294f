//! `signgam`

use crate::types::c_int;

unsafe extern "C" {
    /// The sign of Γ after `lgamma` and its kin (POSIX); `__signgam` is another name of the same variable, and C says so
    /// more easily than Rust: arch/wasm32/signgam.c.
    pub static mut signgam: c_int;
}
