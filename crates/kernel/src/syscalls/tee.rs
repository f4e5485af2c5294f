use super::prelude::*;

use super::splice::SPLICE_FLAGS;
use super::write::broken_pipe_raises;

pub fn sys_tee<B: Backend>(task: &mut Task<B>, fd_in: i32, fd_out: i32, len: u32, flags: u32) -> SysResult {
    if flags & !SPLICE_FLAGS != 0 {
        return Err(Errno::EINVAL);
    }
    if len == 0 {
        return Ok(0);
    }
    let result = task.backend.tee(task.files.get(fd_in)?, task.files.get(fd_out)?, len, flags);
    broken_pipe_raises(task, result)
}
