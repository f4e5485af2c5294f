use super::prelude::*;

pub fn sys_syncfs<B: Backend>(task: &mut Task<B>, fd: i32) -> SysResult {
    task.backend.sync_file_system(task.files.get(fd)?)?;
    Ok(0)
}
