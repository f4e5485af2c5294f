use super::dup3::duplicate_to;
use super::prelude::*;

pub fn sys_dup2<B: Backend>(task: &mut Task<B>, oldfd: i32, newfd: i32) -> SysResult {
    if oldfd == newfd {
        task.files.get(oldfd)?;
        return Ok(newfd.into());
    }
    duplicate_to(task, oldfd, newfd, false)
}
