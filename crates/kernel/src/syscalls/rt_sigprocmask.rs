use super::prelude::*;
use muslin_abi::signal::{SIG_BLOCK, SIG_SETMASK, SIG_UNBLOCK};

pub fn sys_rt_sigprocmask<B: Backend>(
    task: &mut Task<B>,
    how: i32,
    set: u32,
    oldset: u32,
    sigsetsize: u32,
) -> SysResult {
    if sigsetsize != 8 {
        return Err(Errno::EINVAL);
    }
    let old = task.signals.mask();
    if let Some(pointer) = UserPtr::<u64>::optional(set) {
        let set = pointer.read(&*task.memory)?;
        task.signals.set_mask(match how {
            SIG_BLOCK => old | set,
            SIG_UNBLOCK => old & !set,
            SIG_SETMASK => set,
            _ => return Err(Errno::EINVAL),
        });
    }
    if let Some(pointer) = UserPtr::<u64>::optional(oldset) {
        pointer.write(&*task.memory, &old)?;
    }
    Ok(0)
}
