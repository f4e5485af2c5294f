use super::prelude::*;

pub fn sys_vhangup<B: Backend>(_task: &mut Task<B>) -> SysResult {
    Err(Errno::EPERM)
}
