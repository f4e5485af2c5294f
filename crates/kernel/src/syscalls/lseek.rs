use super::prelude::*;

pub fn sys_lseek<B: Backend>(task: &mut Task<B>, fd: i32, offset: i64, whence: i32) -> SysResult {
    task.backend.seek(task.files.get(fd)?, offset, whence)
}
