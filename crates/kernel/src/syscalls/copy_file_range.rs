use super::prelude::*;

use super::sendfile::optional_offset;

pub fn sys_copy_file_range<B: Backend>(
    task: &mut Task<B>,
    fd_in: i32,
    off_in: u32,
    fd_out: i32,
    off_out: u32,
    len: u32,
    flags: u32,
) -> SysResult {
    let (from, to) = (task.files.get(fd_in)?, task.files.get(fd_out)?);
    let from = (&**from, optional_offset(task, off_in)?);
    let to = (&**to, optional_offset(task, off_out)?);
    Ok(task.backend.copy_range(from, to, len, flags)? as i64)
}
