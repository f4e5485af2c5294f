//! `fesetexcept`

use crate::types::c_int;

/// Sets the flags named in `exceptions` (C23 7.6.4.4). Returns 0 where that names none; there are none to set, so 1 for anything
/// else.
#[unsafe(no_mangle)]
pub extern "C" fn fesetexcept(exceptions: c_int) -> c_int {
    (exceptions != 0) as c_int
}
