use super::prelude::*;
use super::scheduling::own;

pub fn sys_sched_getscheduler<B: Backend>(task: &mut Task<B>, pid: i32) -> SysResult {
    own(task, pid)?;
    Ok(task.backend.scheduler()?.into())
}
