use super::prelude::*;
use muslin_abi::time::Timespec;

pub fn sys_clock_getres<B: Backend>(task: &mut Task<B>, clockid: i32, res: u32) -> SysResult {
    let resolution = task.backend.clock_resolution(clockid)?;
    if let Some(pointer) = UserPtr::<Timespec>::optional(res) {
        pointer.write(&*task.memory, &resolution)?;
    }
    Ok(0)
}
