use super::prelude::*;

pub fn sys_getresuid<B: Backend>(task: &mut Task<B>, ruid: u32, euid: u32, suid: u32) -> SysResult {
    let ids = task.backend.identity().uid;
    for (address, id) in [ruid, euid, suid].into_iter().zip(ids) {
        UserPtr::<u32>::new(address).write(&*task.memory, &id)?;
    }
    Ok(0)
}
