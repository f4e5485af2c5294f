use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;

use super::faccessat2::sys_faccessat2;

pub fn sys_access<B: Backend>(task: &mut Task<B>, path: u32, mode: i32) -> SysResult {
    sys_faccessat2(task, AT_FDCWD, path, mode, 0)
}
