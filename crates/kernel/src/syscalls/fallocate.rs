use super::prelude::*;

pub fn sys_fallocate<B: Backend>(task: &mut Task<B>, fd: i32, mode: i32, offset: i64, len: i64) -> SysResult {
    task.backend.allocate(task.files.get(fd)?, mode, offset, len)?;
    Ok(0)
}
