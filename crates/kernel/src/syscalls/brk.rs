use super::prelude::*;
use crate::memory::Memory;

pub fn sys_brk<B: Backend>(task: &mut Task<B>, addr: u32) -> SysResult {
    Ok(task.memory.set_break(addr).into())
}
