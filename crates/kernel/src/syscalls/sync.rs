use super::prelude::*;

pub fn sys_sync<B: Backend>(task: &mut Task<B>) -> SysResult {
    task.backend.sync_all();
    Ok(0)
}
