use super::prelude::*;

pub fn sys_readahead<B: Backend>(task: &mut Task<B>, fd: i32, offset: i64, count: u32) -> SysResult {
    task.backend.read_ahead(task.files.get(fd)?, offset, count)?;
    Ok(0)
}
