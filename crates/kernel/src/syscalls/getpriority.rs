use super::prelude::*;

pub fn sys_getpriority<B: Backend>(task: &mut Task<B>, which: i32, who: i32) -> SysResult {
    Ok(task.backend.priority(which, who)?.into())
}
