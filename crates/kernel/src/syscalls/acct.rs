use super::prelude::*;

pub fn sys_acct<B: Backend>(_task: &mut Task<B>, _filename: u32) -> SysResult {
    Err(Errno::EPERM)
}
