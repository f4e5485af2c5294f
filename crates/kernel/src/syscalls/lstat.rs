use super::prelude::*;
use muslin_abi::fcntl::{AT_FDCWD, AT_SYMLINK_NOFOLLOW};

use super::newfstatat::sys_newfstatat;

pub fn sys_lstat<B: Backend>(task: &mut Task<B>, path: u32, statbuf: u32) -> SysResult {
    sys_newfstatat(task, AT_FDCWD, path, statbuf, AT_SYMLINK_NOFOLLOW)
}
