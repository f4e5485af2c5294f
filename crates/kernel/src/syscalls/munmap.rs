use super::prelude::*;
use crate::memory::Memory;

pub fn sys_munmap<B: Backend>(task: &mut Task<B>, addr: u32, length: u32) -> SysResult {
    task.memory.unmap(addr, length)?;
    Ok(0)
}
