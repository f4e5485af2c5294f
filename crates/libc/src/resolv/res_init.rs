//! `res_init`.

use crate::types::c_int;

/// Nothing has to be done before questions are asked: resolv.conf is read for each anew. Always 0. resolver(3).
#[unsafe(no_mangle)]
pub extern "C" fn res_init() -> c_int {
    0
}
