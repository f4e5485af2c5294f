use super::prelude::*;
use muslin_abi::events::{TFD_TIMER_ABSTIME, TFD_TIMER_CANCEL_ON_SET};
use muslin_abi::time::Itimerspec;

use super::wait::is_valid;

pub fn sys_timerfd_settime<B: Backend>(
    task: &mut Task<B>,
    fd: i32,
    flags: i32,
    new_value: u32,
    old_value: u32,
) -> SysResult {
    let setting = UserPtr::<Itimerspec>::new(new_value).read(&*task.memory)?;
    let known = TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET;
    if flags & !known != 0 || !is_valid(&setting.value) || !is_valid(&setting.interval) {
        return Err(Errno::EINVAL);
    }
    let old = task.backend.set_timerfd(task.files.get(fd)?, flags, &setting)?;
    if let Some(pointer) = UserPtr::<Itimerspec>::optional(old_value) {
        pointer.write(&*task.memory, &old)?;
    }
    Ok(0)
}
