use super::prelude::*;

pub fn sys_gettid<B: Backend>(task: &mut Task<B>) -> SysResult {
    Ok(task.backend.identity().pid.into())
}
