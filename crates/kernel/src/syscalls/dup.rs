use super::prelude::*;

pub fn sys_dup<B: Backend>(task: &mut Task<B>, fd: i32) -> SysResult {
    let file = task.files.get(fd)?.clone();
    Ok(task.files.insert(file, false)?.into())
}
