//! `atexit`.

use super::__cxa_atexit::{Handler, register};
use crate::types::c_int;
use core::ptr::null_mut;

/// Registers a function that `exit` calls; 0, or -1 when there is no memory. C23 7.24.4.2.
#[unsafe(no_mangle)]
pub extern "C" fn atexit(function: Option<unsafe extern "C" fn()>) -> c_int {
    match function {
        Some(function) if register(Handler::Plain(function), null_mut()) => 0,
        _ => -1,
    }
}
