use super::prelude::*;

pub fn sys_setsid<B: Backend>(task: &mut Task<B>) -> SysResult {
    Ok(task.backend.new_session()?.into())
}
