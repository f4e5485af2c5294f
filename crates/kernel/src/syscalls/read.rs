use super::prelude::*;
use muslin_abi::fcntl::MAX_RW_COUNT;

pub fn sys_read<B: Backend>(task: &mut Task<B>, fd: i32, buf: u32, count: u32) -> SysResult {
    let file = task.files.get(fd)?;
    let into = UserSlice::new(&*task.memory, buf, count)?.take(MAX_RW_COUNT);
    Ok(task.backend.read(file, into, Position::Current)? as i64)
}
