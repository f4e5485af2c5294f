//! `fesetexceptflag`

use crate::types::{c_int, c_ulong};

/// Sets the flags named in `exceptions` as stored at `flags` (C23 7.6.4.5). Returns 0 where that asks for no flag to be set, else
/// 1: there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fesetexceptflag(flags: *const c_ulong, exceptions: c_int) -> c_int {
    // SAFETY: the caller passes the address of a fexcept_t.
    (unsafe { *flags } & exceptions as c_ulong != 0) as c_int
}
