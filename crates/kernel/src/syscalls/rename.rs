use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;

use super::renameat2::sys_renameat2;

pub fn sys_rename<B: Backend>(task: &mut Task<B>, oldpath: u32, newpath: u32) -> SysResult {
    sys_renameat2(task, AT_FDCWD, oldpath, AT_FDCWD, newpath, 0)
}
