use super::prelude::*;

pub fn sys_getcpu<B: Backend>(task: &mut Task<B>, cpu: u32, node: u32, _tcache: u32) -> SysResult {
    let (processor, memory_node) = task.backend.processor()?;
    for (pointer, value) in [(cpu, processor), (node, memory_node)] {
        if let Some(pointer) = UserPtr::<u32>::optional(pointer) {
            pointer.write(&*task.memory, &value)?;
        }
    }
    Ok(0)
}
