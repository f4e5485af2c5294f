use super::prelude::*;

use super::buffers;
use super::splice::SPLICE_FLAGS;
use super::write::broken_pipe_raises;

pub fn sys_vmsplice<B: Backend>(
    task: &mut Task<B>,
    fd: i32,
    iov: u32,
    nr_segs: u32,
    flags: u32,
) -> SysResult {
    if flags & !SPLICE_FLAGS != 0 {
        return Err(Errno::EINVAL);
    }
    let pipe = task.files.get(fd)?;
    // What does not fit is too many in any case.
    let count = i32::try_from(nr_segs).unwrap_or(i32::MAX);
    let buffers = buffers::read_after(task, iov, count, || task.backend.splice_memory(pipe, &[], flags))?;
    let result = task.backend.splice_memory(pipe, &buffers, flags);
    broken_pipe_raises(task, result)
}
