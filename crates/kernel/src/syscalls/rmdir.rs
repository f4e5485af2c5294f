use super::prelude::*;
use muslin_abi::fcntl::{AT_FDCWD, AT_REMOVEDIR};

use super::unlinkat::sys_unlinkat;

pub fn sys_rmdir<B: Backend>(task: &mut Task<B>, path: u32) -> SysResult {
    sys_unlinkat(task, AT_FDCWD, path, AT_REMOVEDIR)
}
