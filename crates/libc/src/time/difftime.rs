//! `difftime`.

use crate::types::{c_double, time_t};

/// The seconds between two times. C23 7.29.2.2.
#[unsafe(no_mangle)]
pub extern "C" fn difftime(end: time_t, start: time_t) -> c_double {
    end.wrapping_sub(start) as c_double
}
