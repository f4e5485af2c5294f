use super::prelude::*;
use muslin_abi::time::Timespec;

pub fn sys_clock_gettime<B: Backend>(task: &mut Task<B>, clockid: i32, tp: u32) -> SysResult {
    let now = task.backend.clock(clockid)?;
    UserPtr::<Timespec>::new(tp).write(&*task.memory, &now)?;
    Ok(0)
}
