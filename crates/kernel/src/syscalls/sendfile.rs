use super::prelude::*;

use super::write::broken_pipe_raises;

pub fn sys_sendfile<B: Backend>(
    task: &mut Task<B>,
    out_fd: i32,
    in_fd: i32,
    offset: u32,
    count: u32,
) -> SysResult {
    // Linux looks at the offset first, then at the file to read from, then at the other.
    if let Some(pointer) = UserPtr::<i64>::optional(offset) {
        pointer.read(&*task.memory)?;
    }
    let from = task.files.get(in_fd)?;
    let offset = optional_offset(task, offset)?;
    let result = match task.files.get(out_fd) {
        Ok(to) => task.backend.send_file(from, offset, to, count),
        Err(error) => Err(task.backend.send_file(from, offset, from, 0).err().unwrap_or(error)),
    };
    broken_pipe_raises(task, result)
}

/// An offset in guest memory that the call reads and moves on, if there is one.
pub(super) fn optional_offset<B: Backend>(
    task: &Task<B>,
    address: u32,
) -> Result<Option<UserSlice<'_, B::Memory>>, Errno> {
    match address {
        0 => Ok(None),
        _ => UserSlice::new(&*task.memory, address, size_of::<i64>() as u32).map(Some),
    }
}
