//! `pathconf`.

use super::fpathconf::fpathconf;
use crate::types::{c_char, c_int, c_long};

/// The value of a limit or option of a file; -1 for none. The same for all files, as on musl. POSIX.1-2024 `pathconf`.
///
/// Errors: EINVAL: no such name.
#[unsafe(no_mangle)]
pub extern "C" fn pathconf(_path: *const c_char, name: c_int) -> c_long {
    fpathconf(-1, name)
}
