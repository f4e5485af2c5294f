use super::pipe2::sys_pipe2;
use super::prelude::*;

pub fn sys_pipe<B: Backend>(task: &mut Task<B>, pipefd: u32) -> SysResult {
    sys_pipe2(task, pipefd, 0)
}
