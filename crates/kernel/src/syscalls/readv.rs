use super::buffers;
use super::prelude::*;

pub fn sys_readv<B: Backend>(task: &mut Task<B>, fd: i32, iov: u32, iovcnt: i32) -> SysResult {
    let file = task.files.get(fd)?;
    let buffers =
        buffers::read_after(task, iov, iovcnt, || task.backend.readv(file, &[], Position::Current))?;
    Ok(task.backend.readv(file, &buffers, Position::Current)? as i64)
}
