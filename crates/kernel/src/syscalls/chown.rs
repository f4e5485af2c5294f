use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;

use super::fchownat::sys_fchownat;

pub fn sys_chown<B: Backend>(task: &mut Task<B>, path: u32, owner: i32, group: i32) -> SysResult {
    sys_fchownat(task, AT_FDCWD, path, owner, group, 0)
}
