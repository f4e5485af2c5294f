use super::prelude::*;
use muslin_abi::time::Tms;

pub fn sys_times<B: Backend>(task: &mut Task<B>, buf: u32) -> SysResult {
    let (tms, ticks) = task.backend.times();
    if let Some(pointer) = UserPtr::<Tms>::optional(buf) {
        pointer.write(&*task.memory, &tms)?;
    }
    Ok(ticks)
}
