//! `get_nprocs_conf`.

use crate::types::c_int;
use crate::unistd::sysconf::sysconf;

/// How many processors there are, as `sysconf` says it. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn get_nprocs_conf() -> c_int {
    const NAME: i32 = 83;
    sysconf(NAME) as c_int
}
