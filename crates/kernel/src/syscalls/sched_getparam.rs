use super::prelude::*;
use super::scheduling::own;

pub fn sys_sched_getparam<B: Backend>(task: &mut Task<B>, pid: i32, param: u32) -> SysResult {
    if param == 0 {
        return Err(Errno::EINVAL);
    }
    own(task, pid)?;
    let priority = task.backend.scheduling_priority()?;
    UserPtr::<i32>::new(param).write(&*task.memory, &priority)?;
    Ok(0)
}
