use super::prelude::*;
use crate::memory::Memory;

pub fn sys_mprotect<B: Backend>(task: &mut Task<B>, addr: u32, length: u32, prot: i32) -> SysResult {
    task.memory.protect(addr, length, prot)?;
    Ok(0)
}
