use super::prelude::*;

pub fn sys_sched_getaffinity<B: Backend>(
    task: &mut Task<B>,
    pid: i32,
    cpusetsize: u32,
    mask: u32,
) -> SysResult {
    let set = task.backend.affinity()?;
    if !cpusetsize.is_multiple_of(8) || (cpusetsize as usize) < set.len() {
        return Err(Errno::EINVAL);
    }
    if pid != 0 && pid != task.backend.identity().pid {
        return Err(Errno::ESRCH);
    }
    Ok(UserSlice::new(&*task.memory, mask, cpusetsize)?.write_prefix(&set)?.into())
}
