use super::prelude::*;

pub fn sys_rt_sigpending<B: Backend>(task: &mut Task<B>, set: u32, sigsetsize: u32) -> SysResult {
    if sigsetsize > 8 {
        return Err(Errno::EINVAL);
    }
    let pending = (task.signals.pending() & task.signals.mask()).to_le_bytes();
    UserSlice::new(&*task.memory, set, sigsetsize)?.write_prefix(&pending)?;
    Ok(0)
}
