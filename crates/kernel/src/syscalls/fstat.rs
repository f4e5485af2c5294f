use super::prelude::*;
use muslin_abi::stat::Stat;

pub fn sys_fstat<B: Backend>(task: &mut Task<B>, fd: i32, statbuf: u32) -> SysResult {
    let stat = task.backend.stat(task.files.get(fd)?)?;
    UserPtr::<Stat>::new(statbuf).write(&*task.memory, &stat)?;
    Ok(0)
}
