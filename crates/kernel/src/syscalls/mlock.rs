use super::prelude::*;
use crate::memory::Memory;

pub fn sys_mlock<B: Backend>(task: &mut Task<B>, addr: u32, len: u32) -> SysResult {
    task.memory.lock(addr, len, false)?;
    Ok(0)
}
