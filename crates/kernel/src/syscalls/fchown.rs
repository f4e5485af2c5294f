use super::prelude::*;

pub fn sys_fchown<B: Backend>(task: &mut Task<B>, fd: i32, owner: i32, group: i32) -> SysResult {
    task.backend.chown(task.files.get(fd)?, owner as u32, group as u32)?;
    Ok(0)
}
