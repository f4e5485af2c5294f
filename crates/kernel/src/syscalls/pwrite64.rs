use super::prelude::*;
use muslin_abi::fcntl::MAX_RW_COUNT;

use super::write::broken_pipe_raises;

pub fn sys_pwrite64<B: Backend>(task: &mut Task<B>, fd: i32, buf: u32, count: u32, offset: i64) -> SysResult {
    let file = task.files.get(fd)?;
    let from = UserSlice::new(&*task.memory, buf, count)?.take(MAX_RW_COUNT);
    let result = task.backend.write(file, from, Position::At(offset));
    broken_pipe_raises(task, result)
}
