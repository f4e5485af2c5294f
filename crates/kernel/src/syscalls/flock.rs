use super::prelude::*;

pub fn sys_flock<B: Backend>(task: &mut Task<B>, fd: i32, operation: i32) -> SysResult {
    task.backend.flock(task.files.get(fd)?, operation)?;
    Ok(0)
}
