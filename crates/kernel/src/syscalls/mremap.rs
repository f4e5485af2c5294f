use super::prelude::*;
use crate::memory::Memory;

pub fn sys_mremap<B: Backend>(
    task: &mut Task<B>,
    old_address: u32,
    old_size: u32,
    new_size: u32,
    flags: i32,
    new_address: u32,
) -> SysResult {
    Ok(task.memory.remap(old_address, old_size, new_size, flags, new_address)?.into())
}
