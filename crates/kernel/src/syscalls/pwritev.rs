use super::buffers;
use super::prelude::*;

pub fn sys_pwritev<B: Backend>(task: &mut Task<B>, fd: i32, iov: u32, iovcnt: i32, offset: i64) -> SysResult {
    if offset < 0 {
        return Err(Errno::EINVAL);
    }
    let file = task.files.get(fd)?;
    let buffers =
        buffers::read_after(task, iov, iovcnt, || task.backend.writev(file, &[], Position::At(offset)))?;
    Ok(task.backend.writev(file, &buffers, Position::At(offset))? as i64)
}
