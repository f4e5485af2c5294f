use super::prelude::*;
use muslin_abi::stat::Statfs;

pub fn sys_fstatfs<B: Backend>(task: &mut Task<B>, fd: i32, buf: u32) -> SysResult {
    let statfs = task.backend.statfs(task.files.get(fd)?)?;
    UserPtr::<Statfs>::new(buf).write(&*task.memory, &statfs)?;
    Ok(0)
}
