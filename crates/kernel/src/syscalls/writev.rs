use super::buffers;
use super::prelude::*;
use super::write::broken_pipe_raises;

pub fn sys_writev<B: Backend>(task: &mut Task<B>, fd: i32, iov: u32, iovcnt: i32) -> SysResult {
    let file = task.files.get(fd)?;
    let buffers =
        buffers::read_after(task, iov, iovcnt, || task.backend.writev(file, &[], Position::Current))?;
    let result = task.backend.writev(file, &buffers, Position::Current);
    broken_pipe_raises(task, result)
}
