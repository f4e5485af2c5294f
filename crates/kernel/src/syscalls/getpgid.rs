use super::prelude::*;

pub fn sys_getpgid<B: Backend>(task: &mut Task<B>, pid: i32) -> SysResult {
    Ok(task.backend.process_group(pid)?.into())
}
