use super::prelude::*;

pub fn sys_getuid<B: Backend>(task: &mut Task<B>) -> SysResult {
    Ok(task.backend.identity().uid[0].into())
}
