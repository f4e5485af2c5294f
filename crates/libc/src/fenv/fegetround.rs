//! `fegetround`

use crate::types::c_int;

/// The rounding direction (C23 7.6.5.1): FE_TONEAREST, always.
#[unsafe(no_mangle)]
pub extern "C" fn fegetround() -> c_int {
    0
}
