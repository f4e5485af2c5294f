use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;
use muslin_abi::stat::Statfs;

pub fn sys_statfs<B: Backend>(task: &mut Task<B>, path: u32, buf: u32) -> SysResult {
    let path = task.some_path(path)?;
    let statfs = task.backend.statfs_at(task.at(AT_FDCWD, &path)?)?;
    UserPtr::<Statfs>::new(buf).write(&*task.memory, &statfs)?;
    Ok(0)
}
