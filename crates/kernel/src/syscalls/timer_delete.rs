use super::prelude::*;

pub fn sys_timer_delete<B: Backend>(task: &mut Task<B>, timerid: i32) -> SysResult {
    task.timers.delete(&task.backend, &mut task.signals, timerid)?;
    Ok(0)
}
