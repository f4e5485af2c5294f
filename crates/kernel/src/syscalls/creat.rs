use super::prelude::*;
use muslin_abi::fcntl::{AT_FDCWD, O_CREAT, O_TRUNC, O_WRONLY};

use super::openat::sys_openat;

pub fn sys_creat<B: Backend>(task: &mut Task<B>, path: u32, mode: u32) -> SysResult {
    sys_openat(task, AT_FDCWD, path, O_CREAT | O_TRUNC | O_WRONLY, mode)
}
