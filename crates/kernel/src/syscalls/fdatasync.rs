use super::prelude::*;

pub fn sys_fdatasync<B: Backend>(task: &mut Task<B>, fd: i32) -> SysResult {
    task.backend.sync_data(task.files.get(fd)?)?;
    Ok(0)
}
