//! `get_avphys_pages`.

use crate::types::c_long;
use crate::unistd::sysconf::sysconf;

/// How many pages of memory are free, as `sysconf` says it. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn get_avphys_pages() -> c_long {
    const NAME: i32 = 86;
    sysconf(NAME)
}
