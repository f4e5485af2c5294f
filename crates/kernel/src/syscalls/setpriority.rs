use super::prelude::*;

pub fn sys_setpriority<B: Backend>(task: &mut Task<B>, which: i32, who: i32, prio: i32) -> SysResult {
    task.backend.set_priority(which, who, prio)?;
    Ok(0)
}
