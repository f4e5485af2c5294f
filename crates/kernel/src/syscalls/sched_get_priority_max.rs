use super::prelude::*;

pub fn sys_sched_get_priority_max<B: Backend>(task: &mut Task<B>, policy: i32) -> SysResult {
    Ok(task.backend.priority_range(policy)?.1.into())
}
