use super::prelude::*;

pub fn sys_rt_sigsuspend<B: Backend>(task: &mut Task<B>, set: u32, sigsetsize: u32) -> SysResult {
    if sigsetsize != 8 {
        return Err(Errno::EINVAL);
    }
    let mask = UserPtr::<u64>::new(set).read(&*task.memory)?;
    task.signals.set_mask_for_call(mask);
    super::pause::sys_pause(task)
}
