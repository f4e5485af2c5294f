use super::prelude::*;
use crate::memory::Memory;

pub fn sys_munlock<B: Backend>(task: &mut Task<B>, addr: u32, len: u32) -> SysResult {
    task.memory.unlock(addr, len)?;
    Ok(0)
}
