use super::prelude::*;

pub fn sys_getresgid<B: Backend>(task: &mut Task<B>, rgid: u32, egid: u32, sgid: u32) -> SysResult {
    let ids = task.backend.identity().gid;
    for (address, id) in [rgid, egid, sgid].into_iter().zip(ids) {
        UserPtr::<u32>::new(address).write(&*task.memory, &id)?;
    }
    Ok(0)
}
