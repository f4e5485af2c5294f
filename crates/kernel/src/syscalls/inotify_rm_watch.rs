use super::prelude::*;

pub fn sys_inotify_rm_watch<B: Backend>(task: &mut Task<B>, fd: i32, wd: i32) -> SysResult {
    task.backend.remove_watch(task.files.get(fd)?, wd)?;
    Ok(0)
}
