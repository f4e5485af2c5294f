use super::prelude::*;

pub fn sys_getsid<B: Backend>(task: &mut Task<B>, pid: i32) -> SysResult {
    Ok(task.backend.session(pid)?.into())
}
