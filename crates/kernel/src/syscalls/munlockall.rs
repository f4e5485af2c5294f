use super::prelude::*;
use crate::memory::Memory;

pub fn sys_munlockall<B: Backend>(task: &mut Task<B>) -> SysResult {
    task.memory.unlock_all()?;
    Ok(0)
}
