use super::prelude::*;

pub fn sys_fadvise64<B: Backend>(
    task: &mut Task<B>,
    fd: i32,
    offset: i64,
    len: i64,
    advice: i32,
) -> SysResult {
    task.backend.advise(task.files.get(fd)?, offset, len, advice)?;
    Ok(0)
}
