use super::prelude::*;

pub fn sys_getppid<B: Backend>(task: &mut Task<B>) -> SysResult {
    Ok(task.backend.parent().into())
}
