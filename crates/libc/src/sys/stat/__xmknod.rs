//! `__xmknod`.

use super::mknod::mknod;
use crate::types::{c_char, c_int, dev_t, mode_t};

/// What old programs call for `mknod`, with the version of the call, of which there is one, and the device behind a pointer. LSB.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __xmknod(
    _version: c_int,
    path: *const c_char,
    mode: mode_t,
    device: *const dev_t,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { mknod(path, mode, device.read()) }
}
