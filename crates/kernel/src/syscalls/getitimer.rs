use super::prelude::*;
use muslin_abi::time::{Itimerspec, Itimerval, Timespec, Timeval};

pub fn sys_getitimer<B: Backend>(task: &mut Task<B>, which: i32, curr_value: u32) -> SysResult {
    is_real(which)?;
    let left = task.timers.real(&task.backend)?;
    UserPtr::<Itimerval>::new(curr_value).write(&*task.memory, &in_microseconds(&left))?;
    Ok(0)
}

/// ITIMER_REAL; the other two are not there: they run in loops that make no call, where nothing would see them.
pub(super) fn is_real(which: i32) -> Result<(), Errno> {
    match which {
        0 => Ok(()),
        1 | 2 => Err(Errno::ENOSYS),
        _ => Err(Errno::EINVAL),
    }
}

pub(super) fn in_microseconds(setting: &Itimerspec) -> Itimerval {
    let convert = |time: &Timespec| Timeval { sec: time.sec, usec: time.nsec / 1000 };
    Itimerval { interval: convert(&setting.interval), value: convert(&setting.value) }
}
