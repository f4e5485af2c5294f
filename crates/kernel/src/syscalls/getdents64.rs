use super::prelude::*;

pub fn sys_getdents64<B: Backend>(task: &mut Task<B>, fd: i32, dirp: u32, count: u32) -> SysResult {
    let file = task.files.get(fd)?;
    let into = UserSlice::new(&*task.memory, dirp, count)?;
    Ok(task.backend.getdents(file, into)? as i64)
}
