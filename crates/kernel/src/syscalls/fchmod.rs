use super::prelude::*;

pub fn sys_fchmod<B: Backend>(task: &mut Task<B>, fd: i32, mode: u32) -> SysResult {
    task.backend.chmod(task.files.get(fd)?, mode)?;
    Ok(0)
}
