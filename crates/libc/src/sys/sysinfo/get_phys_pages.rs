//! `get_phys_pages`.

use crate::types::c_long;
use crate::unistd::sysconf::sysconf;

/// How many pages of memory there are, as `sysconf` says it. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn get_phys_pages() -> c_long {
    const NAME: i32 = 85;
    sysconf(NAME)
}
