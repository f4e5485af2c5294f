use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;

use super::symlinkat::sys_symlinkat;

pub fn sys_symlink<B: Backend>(task: &mut Task<B>, target: u32, linkpath: u32) -> SysResult {
    sys_symlinkat(task, target, AT_FDCWD, linkpath)
}
