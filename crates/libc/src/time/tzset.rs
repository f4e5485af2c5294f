//! `tzset`.

use super::zone::set;

/// Sets `tzname`, `timezone` and `daylight` from TZ. POSIX.1-2024 `tzset`.
#[unsafe(no_mangle)]
pub extern "C" fn tzset() {
    set()
}
