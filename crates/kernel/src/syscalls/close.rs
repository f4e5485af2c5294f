use super::prelude::*;

pub fn sys_close<B: Backend>(task: &mut Task<B>, fd: i32) -> SysResult {
    let file = task.files.remove(fd)?;
    task.release(file)?;
    Ok(0)
}
