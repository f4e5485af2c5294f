use super::prelude::*;

pub fn sys_ftruncate<B: Backend>(task: &mut Task<B>, fd: i32, length: i64) -> SysResult {
    task.backend.truncate(task.files.get(fd)?, length)?;
    Ok(0)
}
