use super::prelude::*;

pub fn sys_sync_file_range<B: Backend>(
    task: &mut Task<B>,
    fd: i32,
    offset: i64,
    nbytes: i64,
    flags: u32,
) -> SysResult {
    task.backend.sync_range(task.files.get(fd)?, offset, nbytes, flags)?;
    Ok(0)
}
