use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;

use super::unlinkat::sys_unlinkat;

pub fn sys_unlink<B: Backend>(task: &mut Task<B>, path: u32) -> SysResult {
    sys_unlinkat(task, AT_FDCWD, path, 0)
}
