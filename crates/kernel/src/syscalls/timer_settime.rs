use super::prelude::*;
use muslin_abi::time::{Itimerspec, TIMER_ABSTIME};

use super::wait::is_valid;

pub fn sys_timer_settime<B: Backend>(
    task: &mut Task<B>,
    timerid: i32,
    flags: i32,
    new_value: u32,
    old_value: u32,
) -> SysResult {
    let pointer = UserPtr::<Itimerspec>::optional(new_value).ok_or(Errno::EINVAL)?;
    let new = pointer.read(&*task.memory)?;
    if !is_valid(&new.value) || !is_valid(&new.interval) {
        return Err(Errno::EINVAL);
    }
    let absolute = flags & TIMER_ABSTIME != 0;
    let old = task.timers.set(&task.backend, &mut task.signals, timerid, absolute, &new)?;
    if let Some(pointer) = UserPtr::<Itimerspec>::optional(old_value) {
        pointer.write(&*task.memory, &old)?;
    }
    Ok(0)
}
