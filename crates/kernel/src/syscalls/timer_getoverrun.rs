use super::prelude::*;

pub fn sys_timer_getoverrun<B: Backend>(task: &mut Task<B>, timerid: i32) -> SysResult {
    Ok(task.timers.overrun(timerid)?.into())
}
