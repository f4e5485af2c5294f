use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;

use super::readlinkat::sys_readlinkat;

pub fn sys_readlink<B: Backend>(task: &mut Task<B>, path: u32, buf: u32, bufsiz: u32) -> SysResult {
    sys_readlinkat(task, AT_FDCWD, path, buf, bufsiz)
}
