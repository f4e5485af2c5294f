use super::prelude::*;

pub fn sys_symlinkat<B: Backend>(task: &mut Task<B>, target: u32, newdirfd: i32, linkpath: u32) -> SysResult {
    let (target, path) = (task.some_path(target)?, task.some_path(linkpath)?);
    task.backend.symlink_at(&target, task.at(newdirfd, &path)?)?;
    Ok(0)
}
