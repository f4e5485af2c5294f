//! `feraiseexcept`

use crate::types::c_int;

/// Raises the exceptions named in `exceptions` (C23 7.6.4.3). Returns 0 where that names none; there are none to raise, so 1 for
/// anything else.
#[unsafe(no_mangle)]
pub extern "C" fn feraiseexcept(exceptions: c_int) -> c_int {
    (exceptions != 0) as c_int
}
