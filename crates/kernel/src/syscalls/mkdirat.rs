use super::prelude::*;

pub fn sys_mkdirat<B: Backend>(task: &mut Task<B>, dirfd: i32, path: u32, mode: u32) -> SysResult {
    let path = task.some_path(path)?;
    task.backend.mkdir_at(task.at(dirfd, &path)?, mode)?;
    Ok(0)
}
