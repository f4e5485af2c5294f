use super::prelude::*;

use super::sendfile::optional_offset;
use super::write::broken_pipe_raises;

pub fn sys_splice<B: Backend>(
    task: &mut Task<B>,
    fd_in: i32,
    off_in: u32,
    fd_out: i32,
    off_out: u32,
    len: u32,
    flags: u32,
) -> SysResult {
    if len == 0 {
        return Ok(0);
    }
    if flags & !SPLICE_FLAGS != 0 {
        return Err(Errno::EINVAL);
    }
    let (from, to) = (task.files.get(fd_in)?, task.files.get(fd_out)?);
    let from = (&**from, optional_offset(task, off_in)?);
    let to = (&**to, optional_offset(task, off_out)?);
    let result = task.backend.splice(from, to, len, flags);
    broken_pipe_raises(task, result)
}

/// `SPLICE_F_MOVE`, `SPLICE_F_NONBLOCK`, `SPLICE_F_MORE`, `SPLICE_F_GIFT`.
pub(super) const SPLICE_FLAGS: u32 = 0xf;
