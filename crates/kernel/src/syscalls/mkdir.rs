use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;

use super::mkdirat::sys_mkdirat;

pub fn sys_mkdir<B: Backend>(task: &mut Task<B>, path: u32, mode: u32) -> SysResult {
    sys_mkdirat(task, AT_FDCWD, path, mode)
}
