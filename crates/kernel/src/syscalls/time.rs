use super::prelude::*;
use muslin_abi::time::CLOCK_REALTIME;

pub fn sys_time<B: Backend>(task: &mut Task<B>, tloc: u32) -> SysResult {
    let now = task.backend.clock(CLOCK_REALTIME)?.sec;
    if let Some(pointer) = UserPtr::<i64>::optional(tloc) {
        pointer.write(&*task.memory, &now)?;
    }
    Ok(now)
}
