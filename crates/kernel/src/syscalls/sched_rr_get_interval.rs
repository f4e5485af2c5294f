use super::prelude::*;
use super::scheduling::own;
use muslin_abi::time::Timespec;

pub fn sys_sched_rr_get_interval<B: Backend>(task: &mut Task<B>, pid: i32, tp: u32) -> SysResult {
    own(task, pid)?;
    let interval = task.backend.scheduling_interval()?;
    UserPtr::<Timespec>::new(tp).write(&*task.memory, &interval)?;
    Ok(0)
}
