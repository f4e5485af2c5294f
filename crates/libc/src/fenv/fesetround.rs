//! `fesetround`

use crate::types::c_int;

/// Sets the rounding direction (C23 7.6.5.2). Returns 0 for FE_TONEAREST, else -1: WebAssembly has no other.
#[unsafe(no_mangle)]
pub extern "C" fn fesetround(direction: c_int) -> c_int {
    if direction == 0 { 0 } else { -1 }
}
