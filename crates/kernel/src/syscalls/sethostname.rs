use super::prelude::*;

pub fn sys_sethostname<B: Backend>(_task: &mut Task<B>, _name: u32, _len: u32) -> SysResult {
    Err(Errno::EPERM)
}
