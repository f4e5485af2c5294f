use super::buffers;
use super::prelude::*;

use super::preadv2::position;
use super::write::broken_pipe_raises;

pub fn sys_pwritev2<B: Backend>(
    task: &mut Task<B>,
    fd: i32,
    iov: u32,
    iovcnt: i32,
    offset: i64,
    flags: i32,
) -> SysResult {
    let position = position(offset)?;
    let file = task.files.get(fd)?;
    let buffers =
        buffers::read_after(task, iov, iovcnt, || task.backend.writev2(file, &[], position, flags))?;
    let result = task.backend.writev2(file, &buffers, position, flags);
    broken_pipe_raises(task, result)
}
