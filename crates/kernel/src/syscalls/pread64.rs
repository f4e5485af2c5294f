use super::prelude::*;
use muslin_abi::fcntl::MAX_RW_COUNT;

pub fn sys_pread64<B: Backend>(task: &mut Task<B>, fd: i32, buf: u32, count: u32, offset: i64) -> SysResult {
    let file = task.files.get(fd)?;
    let into = UserSlice::new(&*task.memory, buf, count)?.take(MAX_RW_COUNT);
    Ok(task.backend.read(file, into, Position::At(offset))? as i64)
}
