use super::prelude::*;

pub fn sys_exit_group<B: Backend>(task: &mut Task<B>, status: i32) -> SysResult {
    super::exit::sys_exit(task, status)
}
