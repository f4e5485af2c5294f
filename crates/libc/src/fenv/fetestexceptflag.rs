//! `fetestexceptflag`

use crate::types::{c_int, c_ulong};

/// Which of `exceptions` are set in the flags stored at `flags` (C23 7.6.4.6): `fegetexceptflag` stores none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fetestexceptflag(flags: *const c_ulong, exceptions: c_int) -> c_int {
    // SAFETY: the caller passes the address of a fexcept_t.
    (unsafe { *flags } & exceptions as c_ulong) as c_int
}
