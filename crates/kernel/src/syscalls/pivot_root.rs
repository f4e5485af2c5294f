use super::prelude::*;

pub fn sys_pivot_root<B: Backend>(_task: &mut Task<B>, _new_root: u32, _put_old: u32) -> SysResult {
    Err(Errno::EPERM)
}
