use super::prelude::*;
use std::sync::Arc;

pub fn sys_fchdir<B: Backend>(task: &mut Task<B>, fd: i32) -> SysResult {
    task.directory = Arc::new(task.backend.as_directory(task.files.get(fd)?)?);
    Ok(0)
}
