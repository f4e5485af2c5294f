//! `get_nprocs`.

use crate::types::c_int;
use crate::unistd::sysconf::sysconf;

/// How many processors the process may use, as `sysconf` says it. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn get_nprocs() -> c_int {
    const NAME: i32 = 84;
    sysconf(NAME) as c_int
}
