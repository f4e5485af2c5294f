use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;

use super::openat::sys_openat;

pub fn sys_open<B: Backend>(task: &mut Task<B>, path: u32, flags: i32, mode: u32) -> SysResult {
    sys_openat(task, AT_FDCWD, path, flags, mode)
}
