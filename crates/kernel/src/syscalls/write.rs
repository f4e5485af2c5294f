use super::prelude::*;
use crate::signals::Target;
use muslin_abi::fcntl::MAX_RW_COUNT;
use muslin_abi::signal::{SI_USER, SIGPIPE};

pub fn sys_write<B: Backend>(task: &mut Task<B>, fd: i32, buf: u32, count: u32) -> SysResult {
    let file = task.files.get(fd)?;
    let from = UserSlice::new(&*task.memory, buf, count)?.take(MAX_RW_COUNT);
    let result = task.backend.write(file, from, Position::Current);
    broken_pipe_raises(task, result)
}

/// A write to a pipe that nobody reads also sends SIGPIPE.
pub(super) fn broken_pipe_raises<B: Backend>(task: &mut Task<B>, result: Result<usize, Errno>) -> SysResult {
    if result == Err(Errno::EPIPE) {
        task.raise(Target::Thread, SIGPIPE, SI_USER)?;
    }
    Ok(result? as i64)
}
