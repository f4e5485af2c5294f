use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;

use super::linkat::sys_linkat;

pub fn sys_link<B: Backend>(task: &mut Task<B>, oldpath: u32, newpath: u32) -> SysResult {
    sys_linkat(task, AT_FDCWD, oldpath, AT_FDCWD, newpath, 0)
}
