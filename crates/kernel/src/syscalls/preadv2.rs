use super::buffers;
use super::prelude::*;

pub fn sys_preadv2<B: Backend>(
    task: &mut Task<B>,
    fd: i32,
    iov: u32,
    iovcnt: i32,
    offset: i64,
    flags: i32,
) -> SysResult {
    let position = position(offset)?;
    let file = task.files.get(fd)?;
    let buffers = buffers::read_after(task, iov, iovcnt, || task.backend.readv2(file, &[], position, flags))?;
    Ok(task.backend.readv2(file, &buffers, position, flags)? as i64)
}

/// An offset of -1 stands for the file's own.
pub(super) fn position(offset: i64) -> Result<Position, Errno> {
    match offset {
        -1 => Ok(Position::Current),
        ..0 => Err(Errno::EINVAL),
        _ => Ok(Position::At(offset)),
    }
}
