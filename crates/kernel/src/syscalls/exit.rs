use super::prelude::*;
use crate::task::Stop;

pub fn sys_exit<B: Backend>(task: &mut Task<B>, status: i32) -> SysResult {
    task.stop = Some(Stop::Exit(status & 0xff));
    Ok(0)
}
