use super::prelude::*;

pub fn sys_setgroups<B: Backend>(_task: &mut Task<B>, _size: u32, _list: u32) -> SysResult {
    Err(Errno::EPERM)
}
