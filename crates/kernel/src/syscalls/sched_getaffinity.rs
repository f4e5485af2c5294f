use super::prelude::*;

pub fn sys_sched_getaffinity<B: Backend>(
    task: &mut Task<B>,
    pid: i32,
    cpusetsize: u32,
    mask: u32,
) -> SysResult {
    if pid != 0 && pid != task.backend.identity().pid {
        return Err(if pid < 0 { Errno::EINVAL } else { Errno::ESRCH });
    }
    let processors = task.backend.processors();
    let bytes = processors.div_ceil(64) * 8;
    if !cpusetsize.is_multiple_of(8) || (cpusetsize as usize) < bytes {
        return Err(Errno::EINVAL);
    }
    let mut set = vec![0_u8; bytes];
    for processor in 0..processors {
        set[processor / 8] |= 1 << (processor % 8);
    }
    Ok(UserSlice::new(&*task.memory, mask, bytes as u32)?.write_prefix(&set)?.into())
}
