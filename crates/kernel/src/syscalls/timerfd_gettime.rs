use super::prelude::*;
use muslin_abi::time::Itimerspec;

pub fn sys_timerfd_gettime<B: Backend>(task: &mut Task<B>, fd: i32, curr_value: u32) -> SysResult {
    let setting = task.backend.timerfd_setting(task.files.get(fd)?)?;
    UserPtr::<Itimerspec>::new(curr_value).write(&*task.memory, &setting)?;
    Ok(0)
}
