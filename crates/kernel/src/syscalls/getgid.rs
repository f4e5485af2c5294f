use super::prelude::*;

pub fn sys_getgid<B: Backend>(task: &mut Task<B>) -> SysResult {
    Ok(task.backend.identity().gid[0].into())
}
