use super::prelude::*;
use crate::memory::Memory;

pub fn sys_madvise<B: Backend>(task: &mut Task<B>, addr: u32, length: u32, advice: i32) -> SysResult {
    task.memory.advise(addr, length, advice)?;
    Ok(0)
}
