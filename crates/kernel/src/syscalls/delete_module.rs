use super::prelude::*;

pub fn sys_delete_module<B: Backend>(_task: &mut Task<B>, _name: u32, _flags: u32) -> SysResult {
    Err(Errno::EPERM)
}
