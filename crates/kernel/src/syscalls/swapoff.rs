use super::prelude::*;

pub fn sys_swapoff<B: Backend>(_task: &mut Task<B>, _path: u32) -> SysResult {
    Err(Errno::EPERM)
}
