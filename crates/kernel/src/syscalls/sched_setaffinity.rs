use super::prelude::*;

/// More processors than any kernel has.
const LARGEST: u32 = 1 << 13;

pub fn sys_sched_setaffinity<B: Backend>(
    task: &mut Task<B>,
    pid: i32,
    len: u32,
    user_mask: u32,
) -> SysResult {
    let mut set = vec![0; len.min(LARGEST) as usize];
    UserSlice::new(&*task.memory, user_mask, set.len() as u32)?.read_prefix(&mut set)?;
    if pid != 0 && pid != task.backend.identity().pid {
        return Err(Errno::ESRCH);
    }
    task.backend.set_affinity(&set)?;
    Ok(0)
}
