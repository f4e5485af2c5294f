use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;

use super::fchmodat::sys_fchmodat;

pub fn sys_chmod<B: Backend>(task: &mut Task<B>, path: u32, mode: u32) -> SysResult {
    sys_fchmodat(task, AT_FDCWD, path, mode, 0)
}
