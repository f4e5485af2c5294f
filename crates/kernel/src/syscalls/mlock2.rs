use super::prelude::*;
use crate::memory::Memory;

/// `MLOCK_ONFAULT`.
const ON_FAULT: i32 = 1;

pub fn sys_mlock2<B: Backend>(task: &mut Task<B>, addr: u32, len: u32, flags: i32) -> SysResult {
    if flags & !ON_FAULT != 0 {
        return Err(Errno::EINVAL);
    }
    task.memory.lock(addr, len, flags == ON_FAULT)?;
    Ok(0)
}
