use super::prelude::*;

pub fn sys_getegid<B: Backend>(task: &mut Task<B>) -> SysResult {
    Ok(task.backend.identity().gid[1].into())
}
