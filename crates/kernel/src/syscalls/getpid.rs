use super::prelude::*;

pub fn sys_getpid<B: Backend>(task: &mut Task<B>) -> SysResult {
    Ok(task.backend.identity().pid.into())
}
