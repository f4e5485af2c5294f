use super::prelude::*;
use crate::memory::Memory;

pub fn sys_mincore<B: Backend>(task: &mut Task<B>, addr: u32, length: u32, vec: u32) -> SysResult {
    task.memory.residency(addr, length, vec)?;
    Ok(0)
}
