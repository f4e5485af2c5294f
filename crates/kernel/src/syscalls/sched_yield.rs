use super::prelude::*;

pub fn sys_sched_yield<B: Backend>(task: &mut Task<B>) -> SysResult {
    task.backend.yield_now();
    Ok(0)
}
