use super::prelude::*;

pub fn sys_umask<B: Backend>(task: &mut Task<B>, mask: u32) -> SysResult {
    Ok(task.backend.set_umask(mask & 0o777).into())
}
