use super::prelude::*;

pub fn sys_fsync<B: Backend>(task: &mut Task<B>, fd: i32) -> SysResult {
    task.backend.sync(task.files.get(fd)?)?;
    Ok(0)
}
