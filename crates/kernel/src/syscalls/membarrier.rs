use super::prelude::*;

pub fn sys_membarrier<B: Backend>(task: &mut Task<B>, cmd: i32, flags: u32, cpu_id: i32) -> SysResult {
    task.backend.memory_barrier(cmd, flags, cpu_id)
}
