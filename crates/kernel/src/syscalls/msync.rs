use super::prelude::*;
use crate::memory::Memory;

pub fn sys_msync<B: Backend>(task: &mut Task<B>, addr: u32, length: u32, flags: i32) -> SysResult {
    task.memory.sync(addr, length, flags)?;
    Ok(0)
}
