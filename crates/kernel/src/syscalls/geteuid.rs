use super::prelude::*;

pub fn sys_geteuid<B: Backend>(task: &mut Task<B>) -> SysResult {
    Ok(task.backend.identity().uid[1].into())
}
