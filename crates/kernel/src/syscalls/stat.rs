use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;

use super::newfstatat::sys_newfstatat;

pub fn sys_stat<B: Backend>(task: &mut Task<B>, path: u32, statbuf: u32) -> SysResult {
    sys_newfstatat(task, AT_FDCWD, path, statbuf, 0)
}
