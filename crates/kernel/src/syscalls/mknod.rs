use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;

use super::mknodat::sys_mknodat;

pub fn sys_mknod<B: Backend>(task: &mut Task<B>, path: u32, mode: u32, dev: u64) -> SysResult {
    sys_mknodat(task, AT_FDCWD, path, mode, dev)
}
