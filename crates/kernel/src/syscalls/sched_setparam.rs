use super::prelude::*;
use super::scheduling::{own, parameter};

pub fn sys_sched_setparam<B: Backend>(task: &mut Task<B>, pid: i32, param: u32) -> SysResult {
    if param == 0 || pid < 0 {
        return Err(Errno::EINVAL);
    }
    let priority = parameter(task, param)?;
    own(task, pid)?;
    task.backend.set_scheduler(None, priority)?;
    Ok(0)
}
