use super::prelude::*;

pub fn sys_sched_get_priority_min<B: Backend>(task: &mut Task<B>, policy: i32) -> SysResult {
    Ok(task.backend.priority_range(policy)?.0.into())
}
