use super::prelude::*;
use muslin_abi::time::Itimerspec;

pub fn sys_timer_gettime<B: Backend>(task: &mut Task<B>, timerid: i32, curr_value: u32) -> SysResult {
    let setting = task.timers.setting(&task.backend, timerid)?;
    UserPtr::<Itimerspec>::new(curr_value).write(&*task.memory, &setting)?;
    Ok(0)
}
